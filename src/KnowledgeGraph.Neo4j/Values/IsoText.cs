using System.Globalization;

namespace KnowledgeGraph.Neo4j.Values;

/// <summary>ISO 8601 forms of the temporal values, over years that <see cref="DateTime"/> does not know.</summary>
internal static class IsoText
{
    public const int EpochDayNumber = 719_162;

    private const long SecondsOfDay = 86_400;
    private const long NanosecondsOfSecond = 1_000_000_000;

    public static string Date(long epochDays)
    {
        // Days are counted in eras of 400 years that begin on 1 March, so that the leap day ends a year.
        long days = epochDays + 719_468;
        long era = (days >= 0 ? days : days - 146_096) / 146_097;
        long dayOfEra = days - (era * 146_097);
        long yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        long day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        string sign = year > 9999 ? "+" : year < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    public static string Time(long nanosecondsOfDay)
    {
        long seconds = nanosecondsOfDay / NanosecondsOfSecond;
        string text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        long fraction = nanosecondsOfDay % NanosecondsOfSecond;
        return fraction == 0 ? text : text + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    public static string DateTime(long epochSeconds, int nanoseconds)
    {
        long days = Math.DivRem(epochSeconds, SecondsOfDay, out long seconds);
        if (seconds < 0)
        {
            days--;
            seconds += SecondsOfDay;
        }

        return Date(days) + "T" + Time((seconds * NanosecondsOfSecond) + nanoseconds);
    }

    public static string Offset(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        int size = Math.Abs(seconds);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{size % 60:00}");
    }
}
