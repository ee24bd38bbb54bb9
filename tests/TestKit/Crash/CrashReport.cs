namespace WeChatUnion.TestKit.Crash;

/// <param name="Faults">Broken promises; empty when all were kept.</param>
public sealed record CrashReport(
    int Seed,
    int Kills,
    int Callbacks,
    int Deliveries,
    int CutOff,
    int Effects,
    TimeSpan Duration,
    IReadOnlyList<string> Faults
)
{
    public override string ToString() =>
        $"seed {Seed}: {Kills} kills, {Callbacks} callbacks in {Deliveries} deliveries, {CutOff} cut off unanswered, {Effects} effects, {Duration.TotalSeconds:F0} s, {Faults.Count} faults";
}
