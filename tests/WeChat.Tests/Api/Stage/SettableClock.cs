using Microsoft.Extensions.Time.Testing;

namespace WeChat.Tests.Api.Stage;

/// <summary>A clock that somebody sets: the time of day jumps, what is measured and the timers do not.</summary>
internal sealed class SettableClock() : FakeTimeProvider(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero))
{
    private TimeSpan set;

    public void SetBack(TimeSpan by) => set -= by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + set;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
