using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Members.Import;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>
/// Takes one job and runs it to its end. One that died with its node is begun from the front: what was written is found
/// unchanged (docs/decisions/0016).
/// </summary>
public sealed partial class ImportJobRun
{
    private const string NotTheFile =
        "导入没有完成，原因不在文件。请重新运行；仍不成功请联系维护人员。";

    /// <summary>Lines of the list of refused rows: some 30 MB of it.</summary>
    private const long MostErrors = 200_000;

    private readonly ImportJobQueue queue;
    private readonly ImportFiles files;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<ImportJobRun> log;

    internal ImportJobRun(
        ImportJobQueue queue,
        ImportFiles files,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        ILogger<ImportJobRun> log
    ) =>
        (this.queue, this.files, this.scopes, this.clock, this.log) = (
            queue,
            files,
            scopes,
            clock,
            log
        );

    /// <param name="stopping">This node stops: the job goes back into the queue behind the block it is writing.</param>
    /// <returns>False when there was nothing to do, or it was given back.</returns>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await queue.ClaimAsync(clock.GetUtcNow(), stopping) is not { } claim)
        {
            return false;
        }
        using var run = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var ended = new CancellationTokenSource();
        var pulse = new ImportPulse(queue, claim, clock);
        var beating = pulse.BeatAsync(run, ended.Token);
        ImportReport? report = null;
        var errors = 0L;
        try
        {
            (report, errors) = await ExecuteAsync(claim, pulse, run.Token);
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            // Told by the pulse or the host.
        }
#pragma warning disable CA1031 // Whatever it was: the row tells staff that it ended, the log tells why.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure, claim.Job.Id.Value);
        }
        await ended.CancelAsync();
        await beating;
        return await EndAsync(claim, pulse, report, errors, stopping.IsCancellationRequested);
    }

    private async Task<(ImportReport, long ErrorBytes)> ExecuteAsync(
        ImportClaim claim,
        ImportPulse pulse,
        CancellationToken cancel
    )
    {
        var job = claim.Job;
        await using var scope = scopes.CreateAsyncScope();
        var judged = await scope
            .ServiceProvider.GetRequiredService<JudgeImport>()
            .ExecuteAsync(job, clock.GetUtcNow(), cancel);
        if (!judged.Succeeded)
        {
            // With what a node wrote that died over it, while the rights still held.
            return (new(pulse.Counts, "", [], null, false, judged.Refusal.Message), 0);
        }
        // Of a node that died over it.
        await files.ForgetAsync(job.Id, ImportPart.Errors, cancel);
        var errors = files.CreateErrors(job.Id);
        var request = new ImportRequest(
            job.Id,
            "",
            "",
            new Dictionary<string, string>(),
            [],
            job.DryRun,
            job.Full,
            job.ById,
            job.UnionId
        )
        {
            Source = () => files.OpenFile(job.FileId, job.Bytes),
            Errors = () => errors,
            Holder = claim.Holder,
            Sha256 = job.Sha256,
            MostErrors = MostErrors,
        };
        await using var kept = errors;
        var report =
            job.Kind == ImportKind.Members
                ? await scope
                    .ServiceProvider.GetRequiredService<ImportRun>()
                    .ExecuteAsync(request, pulse, cancel)
                : Plain(
                    await scope
                        .ServiceProvider.GetRequiredService<OrganizationImport>()
                        .ExecuteAsync(request, cancel)
                );
        await errors.DisposeAsync();
        return (report, errors.Length);
    }

    private async Task<bool> EndAsync(
        ImportClaim claim,
        ImportPulse pulse,
        ImportReport? report,
        long errorBytes,
        bool stopping
    )
    {
        if (pulse.IsLost)
        {
            return true;
        }
        var early = report is null or { Stopped: true };
        if (!pulse.IsCancelled && (report is { IsBusy: true } || (stopping && early)))
        {
            await queue.ReleaseAsync(claim);
            return false;
        }
        var counts = report?.Counts ?? pulse.Counts;
        var state = report switch
        {
            { Stopped: false, Unusable: null } => ImportState.Done,
            _ when pulse.IsCancelled => ImportState.Cancelled,
            { Unusable: not null, Counts.Rows: 0 } => ImportState.Refused,
            _ => ImportState.BrokenOff,
        };
        var end = new ImportEnd(counts)
        {
            Reason =
                state == ImportState.Cancelled ? null
                : report is null ? NotTheFile
                : Cut(report.Unusable, ImportJob.MaxReasonLength),
            Missing = report?.Missing,
            Columns = Cut(
                string.Join(
                    '\n',
                    (report?.Columns ?? []).Select(c => $"{Short(c.Header)}\t{c.Column}")
                ),
                ImportJob.MaxHeadersLength
            ),
            UnknownHeaders = Cut(
                string.Join('\n', (report?.UnknownHeaders ?? []).Select(Short)),
                ImportJob.MaxHeadersLength
            ),
            ErrorBytes = errorBytes,
        };
        await queue.EndAsync(claim, state, end, clock.GetUtcNow());
        return true;
    }

    private static ImportReport Plain(OrganizationReport report) =>
        new(
            new(
                report.Rows,
                report.Added,
                report.Renamed,
                report.Rows - report.Added - report.Renamed - report.Refused,
                report.Refused
            ),
            "",
            report.UnknownHeaders,
            null,
            false,
            report.Unusable
        )
        {
            IsBusy = report.IsBusy,
            Columns = report.Columns,
        };

    /// <summary>One line, and short: a header can be anything.</summary>
    private static string Short(string header) =>
        Cut(new string([.. header.Where(c => !char.IsControl(c))]), 40) ?? "";

    private static string? Cut(string? text, int length) =>
        text?.Length > length ? text[..length] : text;

    [LoggerMessage(LogLevel.Error, "Import {Job} failed.")]
    private partial void LogFailed(Exception failure, Guid job);
}
