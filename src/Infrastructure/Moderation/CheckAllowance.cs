using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>
/// Counting is a conditional update that touches no row once the limit is reached. Authors are kept as keyed digests: a
/// count goes the day after, and names nobody meanwhile.
/// </summary>
internal sealed class CheckAllowance(
    IHotWriter writer,
    SqlDialect dialect,
    IPersonalDataVault vault,
    IOptions<ModerationOptions> options
) : ICheckAllowance
{
    private const string Purpose = "moderation.author";

    private const string Count = $"""
        UPDATE {CheckCountMapping.Table} SET checks = checks + 1
        WHERE day = @p0 AND author = @p1 AND checks < @p2
        """;

    private readonly string open = dialect.InsertUnlessThere(
        CheckCountMapping.Table,
        ["day", "author", "checks"],
        ["day", "author"]
    );

    public async Task<bool> TryTakeAsync(FanIdentity author, DateOnly day, CancellationToken cancel)
    {
        var subject = vault.Blind($"{author.AppId}|{author.OpenId}", Purpose);
        var number = UnionCalendar.NumberOf(day);
        var counted = await writer.WriteAsync([
            new HotStatement(open, [number, subject.Value, 0]),
            new HotStatement(
                Count,
                [number, subject.Value, options.Value.ChecksPerDay],
                RowRule.One
            ),
        ]);
        return counted == WriteResult.Committed;
    }
}
