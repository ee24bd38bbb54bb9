using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>Authors are kept as keyed digests: a count outlives nothing but its day, and names nobody meanwhile.</summary>
internal sealed class CheckAllowance(
    IHotWriter writer,
    SqlDialect dialect,
    IPersonalDataVault vault,
    IOptions<ModerationOptions> options
) : ICheckAllowance
{
    private const string Purpose = "moderation.author";

    private readonly DayCounter counter = new(
        CheckCountMapping.Table,
        ["day", "author"],
        "checks",
        dialect
    );

    public async Task<bool> TryTakeAsync(FanIdentity author, DateOnly day, CancellationToken cancel)
    {
        var subject = vault.Blind($"{author.AppId}|{author.OpenId}", Purpose);
        var statements = counter.Count(
            [DayCounter.NumberOf(day), subject.Value],
            options.Value.ChecksPerDay
        );
        return await writer.WriteAsync([.. statements]) == WriteResult.Committed;
    }
}
