using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialOwnData(UnionDbContext db, MaterialRules rules) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (loose, used) = await CountAsync(person, cancel);
        var lines = new List<string>();
        if (loose > 0)
        {
            lines.Add(
                Line($"还没有用到申请里的照片和文件 {loose} 份，{rules.LooseHours} 小时后删除")
            );
        }
        if (used > 0)
        {
            lines.Add(Line($"申请里的照片和文件 {used} 份，加密保存"));
        }
        return lines.Count == 0 ? [] : [new("上传的材料", lines)];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel)
    {
        var (loose, used) = await CountAsync(person, cancel);
        return new(
            loose > 0 ? ["还没有用到申请里的照片和文件"] : [],
            used > 0 ? ["申请里的照片和文件：和申请一起删除或保留"] : []
        );
    }

    private async Task<(int Loose, int Used)> CountAsync(PersonId person, CancellationToken cancel)
    {
        var stored = db.Set<Material>()
            .Where(one => one.Owner == person && one.State != MaterialState.Refused);
        return (
            await stored.CountAsync(one => one.CaseId == null, cancel),
            await stored.CountAsync(one => one.CaseId != null, cancel)
        );
    }

    private static string Line(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
