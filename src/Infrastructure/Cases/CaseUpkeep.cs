using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Infrastructure.Cases.Privacy;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>What time alone brings about: photos are ready after all, drafts lapse, silence becomes a yes, overdue cases go up, and leave desks that are no more.</summary>
public sealed partial class CaseUpkeep(IServiceScopeFactory scopes, ILogger<CaseUpkeep> log)
{
    private const int Most = 500;

    /// <summary>Of <see cref="Most"/>, in one night: a season that is as old as another takes some nights, in which nobody waits.</summary>
    private const int PortionsOfANight = 40;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // Before silence is taken as a yes.
        await EachAsync<ICaseChecks>(
            checks => checks.FindLateAsync(now - CheckLatePhotos.Longest, Most, cancel),
            (services, id) =>
                services.GetRequiredService<CheckLatePhotos>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<ICaseStore>(
            store => store.FindLapsedAsync(now, Most, cancel),
            (services, id) => services.GetRequiredService<LapseCase>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<ICaseStore>(
            store => store.FindSilentAsync(now, Most, cancel),
            (services, id) => TakeSilenceAsync(services, id, now, cancel)
        );
        await EachAsync<ICaseStore>(
            store => store.FindStrandedAsync(Most, cancel),
            (services, id) =>
                services.GetRequiredService<LeaveClosedDesk>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<ICaseStore>(
            store => store.FindOverdueAsync(now, Most, cancel),
            (services, id) =>
                services.GetRequiredService<EscalateCase>().ExecuteAsync(id, now, cancel)
        );
    }

    /// <summary>Those whose draft or returned case ends soon are told.</summary>
    public Task RemindAsync(DateTimeOffset now, CancellationToken cancel) =>
        EachAsync<ICaseStore>(
            store =>
                store.FindEndingAsync(
                    now,
                    now + RemindCase.Ahead,
                    now - RemindCase.Rest,
                    Most,
                    cancel
                ),
            (services, id) =>
                services.GetRequiredService<RemindCase>().ExecuteAsync(id, now, cancel)
        );

    /// <summary>
    /// What people left behind them: a counter's cases go to the person who was bound meanwhile, and those of a person who was
    /// erased are emptied when nothing came of them.
    /// </summary>
    public async Task TidyAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await EachAsync<CasesLeftBehind>(
            left => left.FindUnadoptedAsync(Most, cancel),
            (services, id) => services.GetRequiredService<AdoptCase>().ExecuteAsync(id, now, cancel)
        );
        await EachAsync<ForgottenCases>(
            forgotten => forgotten.FindAsync(now, Most, cancel),
            (services, id) =>
                services.GetRequiredService<ForgottenCases>().EmptyAsync(id, now, cancel)
        );
    }

    /// <summary>What is over so long that it is not kept any more.</summary>
    public async Task RetireAsync(DateTimeOffset now, CancellationToken cancel)
    {
        for (var left = PortionsOfANight; left > 0; left--)
        {
            var found = await EachAsync<AgedCases>(
                aged => aged.FindAsync(now, Most, cancel),
                (services, id) =>
                    services.GetRequiredService<AgedCases>().EmptyAsync(id, now, cancel)
            );
            if (found < Most)
            {
                return;
            }
        }
    }

    /// <summary>Where silence cannot settle a case it is left to people, and not asked again each minute.</summary>
    private static async Task TakeSilenceAsync(
        IServiceProvider services,
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var taken = await services.GetRequiredService<TakeSilence>().ExecuteAsync(id, now, cancel);
        if (!taken.Succeeded)
        {
            await using var scope = services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<LeaveCaseToPeople>()
                .ExecuteAsync(id, cancel);
        }
    }

    /// <returns>How many were due.</returns>
    private Task<int> EachAsync<TFinder>(
        Func<TFinder, Task<IReadOnlyList<CaseId>>> find,
        Func<IServiceProvider, CaseId, Task> act
    )
        where TFinder : notnull =>
        scopes.EachDueAsync(find, act, (error, id) => LogFailed(error, id.Value));

    /// <summary>One that cannot be moved holds none of the others up.</summary>
    [LoggerMessage(LogLevel.Error, "Upkeep of case {Id} failed; the others go on.")]
    private partial void LogFailed(Exception error, Guid id);
}
