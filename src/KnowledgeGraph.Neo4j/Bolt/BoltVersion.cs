using System.Globalization;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>A version of the Bolt protocol, and what a client may do from it on.</summary>
internal readonly record struct BoltVersion(int Major, int Minor) : IComparable<BoltVersion>
{
    public static BoltVersion V1 => new(1, 0);

    public static BoltVersion V3 => new(3, 0);

    /// <summary>HELLO and GOODBYE, BEGIN, COMMIT and ROLLBACK, and metadata with RUN; before it all of these are queries or missing.</summary>
    public bool HasTransactionMessages => Major >= 3;

    /// <summary>PULL and DISCARD take part of a result; several results may be open at once; a database can be named.</summary>
    public bool HasPartialResults => Major >= 4;

    public bool HasRoutingContext => this >= new BoltVersion(4, 1);

    public bool HasRouteMessage => this >= new BoltVersion(4, 3);

    /// <summary>4.3 and 4.4 speak of date-times in local seconds unless asked for UTC.</summary>
    public bool HasUtcPatch => Major == 4 && Minor is 3 or 4;

    public bool HasImpersonation => this >= new BoltVersion(4, 4);

    /// <summary>Nodes and relationships carry a text id, and date-times count in UTC.</summary>
    public bool HasElementIds => Major >= 5;

    public bool HasLogon => this >= new BoltVersion(5, 1);

    public bool HasBoltAgent => this >= new BoltVersion(5, 3);

    public bool HasTelemetry => this >= new BoltVersion(5, 4);

    public bool HasTemporalAndSpatialValues => Major >= 2;

    public bool HasVectors => Major >= 6;

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(BoltVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => Major < 4
        ? Major.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
