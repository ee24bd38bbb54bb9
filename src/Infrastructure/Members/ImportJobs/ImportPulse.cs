using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Members.Import;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>Beside a run: writes its progress down each second, and stops it when staff asked or another node has it.</summary>
internal sealed class ImportPulse(ImportJobQueue queue, ImportClaim claim, TimeProvider clock)
    : IProgress<ImportProgress>
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>At first what an earlier node came to.</summary>
    private ImportProgress last = new(
        new(
            claim.Job.Rows,
            claim.Job.Added,
            claim.Job.Changed,
            claim.Job.Unchanged,
            claim.Job.RefusedRows
        ),
        claim.Job.Fraction
    );

    /// <summary>Staff asked to stop it.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>It is another node's now.</summary>
    public bool IsLost { get; private set; }

    /// <summary>What the run has told so far.</summary>
    public ImportCounts Counts => Volatile.Read(ref last).Counts;

    public void Report(ImportProgress value) => Volatile.Write(ref last, value);

    /// <param name="run">Cancelled when the run is to end.</param>
    /// <param name="ended">The run has ended.</param>
    public async Task BeatAsync(CancellationTokenSource run, CancellationToken ended)
    {
        var heard = clock.GetUtcNow();
        while (!ended.IsCancellationRequested && !IsLost && !IsCancelled)
        {
            try
            {
                var progress = Volatile.Read(ref last);
                var now = clock.GetUtcNow();
                var said = await queue.PulseAsync(claim, progress, now, CancellationToken.None);
                (IsLost, IsCancelled, heard) = (said is null, said == true, now);
            }
#pragma warning disable CA1031 // A database that is away for a moment is no reason to stop.
            catch (Exception)
#pragma warning restore CA1031
            {
                IsLost = clock.GetUtcNow() - heard > ImportJobQueue.Silence;
            }
            if (IsLost || IsCancelled)
            {
                await run.CancelAsync();
            }
            await Task.Delay(Beat, clock, ended)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
