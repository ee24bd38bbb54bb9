using System.Globalization;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Consents;

internal sealed class AgreementOwnData(IAgreementStore agreements) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var all = await agreements.FindAsync(person, cancel);
        return all.Count == 0
            ? []
            : [new("单独同意", [.. all.OrderBy(one => one.GivenAt).Select(Line)])];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        (await agreements.FindAsync(person, cancel)).Count == 0
            ? ErasureTerms.None
            : new([], ["单独同意的记录：全部撤回，只留作当时合法使用的证明"]);

    private static string Line(Agreement one)
    {
        var given =
            $"{AgreementKinds.TitleOf(one.Kind)}（说明版本 {one.TextVersion}），{Day(one.GivenAt)} 同意";
        return one.WithdrawnAt is { } ended ? $"{given}，{Day(ended)} 撤回" : given;
    }

    private static string Day(DateTimeOffset at) =>
        UnionCalendar.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
