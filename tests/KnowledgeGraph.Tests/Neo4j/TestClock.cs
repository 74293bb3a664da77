namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>A clock that can be put forward, and whose timers may run faster than the world's.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _shift;

    /// <summary>How much sooner a timer rings. Default: 1.</summary>
    public int Speed { get; init; } = 1;

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _shift);

    public void PutForward(TimeSpan time) => Interlocked.Add(ref _shift, (long)(time.TotalSeconds * TimestampFrequency));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Speed : dueTime, period);
}
