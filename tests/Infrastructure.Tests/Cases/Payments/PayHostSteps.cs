using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

internal static class PayHostSteps
{
    /// <summary>The bank's file is taken and applied.</summary>
    public static async Task<PayReturn> BringAsync(
        this PayHost host,
        PayBatchId id,
        IEnumerable<(PayItemId, string)> rows
    )
    {
        var taken = await host.ImportAsync(id, PayHost.File(rows));
        Assert.That(taken.Refusal, Is.Null);
        await host.AdvanceAsync(id);
        return await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PayReturn>().AsNoTracking().SingleAsync(one => one.Id == taken.Value)
        );
    }
}
