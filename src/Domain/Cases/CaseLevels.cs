using System.Text.Json;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases;

/// <summary>A case's way through review as it is kept with the case: what was configured when it was handed in holds.</summary>
internal static class CaseLevels
{
    public static string Write(IReadOnlyList<CaseLevel> levels) =>
        JsonSerializer.Serialize(
            levels.Select(level => new Kept(
                level.Title,
                level.Desk.Value,
                level.SkipWhenGreen,
                level.SharePercent,
                level.SilentDays
            ))
        );

    public static IReadOnlyList<CaseLevel> Read(string kept) =>
        [
            .. JsonSerializer
                .Deserialize<Kept[]>(kept)!
                .Select(level => new CaseLevel(
                    level.Title,
                    new UnionOrganizationId(level.Desk),
                    level.Skip,
                    level.Share,
                    level.Silent
                )),
        ];

    private sealed record Kept(string Title, Guid Desk, bool Skip, int Share, int? Silent);
}
