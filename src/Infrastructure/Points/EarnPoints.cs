using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>One earning in a unit of work of its own; what it leaves unsaved goes with its scope.</summary>
internal sealed class EarnPoints(PointBooks books, PointRulesBook rules, IUnitOfWork work)
{
    /// <exception cref="UniqueRuleException">Another account was just given something for the same cause.</exception>
    public async Task<PointReceipt> ExecuteAsync(
        PointEarning earning,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var inForce = await rules.ForAsync(now, cancel);
        if (inForce.Of(earning.Kind) is not { } rule)
        {
            return PointReceipt.None;
        }
        var account = await books.OpenAsync(earning.Person, cancel);
        if (await books.FindAsync(earning.Cause, cancel) is { } known)
        {
            return new(known.Id, known.Points, IsKnown: true);
        }
        var day = Transfers.DayOf(now);
        long points = rule.Points;
        if (earning.Kind.HasDayCap)
        {
            var given = await books.CountEarnedAsync(account, rule.Kind, day, cancel);
            points = Math.Min(points, rule.PerDay - given);
        }
        if (points <= 0)
        {
            return PointReceipt.None;
        }
        var lot = await books.GiveAsync(account, new(inForce.ExpiryOf(now), points), now, cancel);
        var transfer = books.Write(
            new()
            {
                Id = PointTransferId.New(),
                Cause = earning.Cause,
                Kind = PointTransferKind.Earned,
                AccountId = account,
                Points = points,
                Earned = rule.Kind,
                Day = day,
                Rules = inForce.Version,
                Words = earning.Kind.Title,
                At = now,
            },
            [PostingRow.Of(account, lot, points), PostingRow.Of(PointBook.Issued, -points)]
        );
        await work.SaveAsync(cancel);
        return new(transfer.Id, points, IsKnown: false);
    }
}
