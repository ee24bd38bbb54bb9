using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Crowd.Season;

/// <summary>Reviewers of the whole city: each takes what the queue offers, looks at it for a moment and says yes.</summary>
internal sealed class Officers(SeasonNode node, SeasonTally tally)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public async Task WorkAsync(int count, CancellationToken until)
    {
        var city = await node.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>().SingleAsync(one => one.ParentId == null, until)
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(_ =>
                    WorkAsync(
                        new StaffActor(
                            StaffAccountId.New(),
                            "某某",
                            [new(StaffRole.Reviewer, city.Path)]
                        ),
                        until
                    )
                )
        );
    }

    private async Task WorkAsync(StaffActor officer, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                await DecideOneAsync(officer);
            }
            catch (Exception error)
            {
                tally.Fail(error);
            }
            await Task.Delay(Look, until).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task DecideOneAsync(StaffActor officer)
    {
        var begun = Stopwatch.GetTimestamp();
        var taken = await node.AskAsync(
            (TakeCase take) => take.ExecuteAsync(officer, new(null), DateTimeOffset.UtcNow, default)
        );
        if (!taken.Succeeded)
        {
            return;
        }
        var said = await node.AskAsync(
            (DecideCase decide) =>
                decide.ExecuteAsync(
                    officer,
                    new(taken.Value, ReviewVerdict.Approved, []),
                    DateTimeOffset.UtcNow,
                    default
                )
        );
        if (said.Succeeded)
        {
            tally.Decisions.Add(Stopwatch.GetElapsedTime(begun));
            tally.Decided.Add(taken.Value.Value);
        }
    }
}
