using System.Globalization;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>
/// Who gives his binding up is told what is under way. Nothing of it stops: a case goes on for its member, is seen by the
/// WeChat he binds next, and is paid to the card he has on that day. What was filed at a counter is the person's who binds.
/// </summary>
internal sealed class CaseBindingWatcher(
    CasesUnderWay underWay,
    CaseKinds kinds,
    CaseAdoption adoption
) : IBindingWatcher
{
    public async Task<IReadOnlyList<string>> FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    )
    {
        var open = await underWay.CountAsync(person, member, cancel);
        return
        [
            .. open.Select(own =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{own.Count} 件{kinds.Find(own.Kind)?.Title ?? "申请"}还在办理"
                )
            ),
        ];
    }

    public Task BoundAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) => adoption.AdoptAsync(person, member, now, cancel);
}
