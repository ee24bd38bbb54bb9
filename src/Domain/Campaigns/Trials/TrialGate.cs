namespace WeChatUnion.Domain.Campaigns.Trials;

/// <summary>One trial at a time on each node: it takes all cores and some hundred megabytes.</summary>
public sealed class TrialGate
{
    private int taken;

    /// <returns>Whose end lets the next one in; null: another one runs.</returns>
    public IDisposable? TryEnter() =>
        Interlocked.CompareExchange(ref taken, 1, 0) == 0 ? new Turn(this) : null;

    private sealed class Turn(TrialGate gate) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                Interlocked.Exchange(ref gate.taken, 0);
            }
        }
    }
}
