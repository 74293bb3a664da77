using System.Security.Cryptography;

namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>Tries again after a growing pause, where another try may succeed and time is left.</summary>
internal sealed class RetryPolicy(TimeSpan limit, TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    public async Task<T> RunAsync<T>(Func<Task<T>> attempt, Func<Exception, bool> mayRetry, CancellationToken cancellationToken)
    {
        TimeSpan pause = FirstPause;
        long? firstFailure = null;
        while (true)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Exception e) when (mayRetry(e) && !cancellationToken.IsCancellationRequested && HasTime(ref firstFailure, pause))
            {
                // Writers that collided once must not collide again in step.
                await Task.Delay(pause * (0.8 + (RandomNumberGenerator.GetInt32(401) / 1000.0)), clock, cancellationToken).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private bool HasTime(ref long? firstFailure, TimeSpan pause)
    {
        firstFailure ??= clock.GetTimestamp();
        return clock.GetElapsedTime(firstFailure.Value) + pause <= limit;
    }
}
