using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>Bindings and the member behind a standing one, what is under way, and the binding's own consent.</summary>
internal sealed class CardOwnData(
    UnionDbContext db,
    ICardHoldings holdings,
    IMemberDirectory members,
    IEnumerable<IBindingWatcher> watchers
) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var held = await holdings.FindAsync(person, cancel);
        var cards = await CardsOfAsync(held.Bindings, cancel);
        var sections = new List<OwnDataSection>
        {
            new(
                "工会会员服务卡",
                [.. held.Bindings.OrderBy(b => b.BoundAt).Select(b => Line(b, cards, now))]
            ),
            new("正在办理", [.. UnderWay(held, now)]),
            new("绑定时的同意", [.. held.Consents.OrderBy(c => c.GivenAt).Select(Line)]),
        };
        foreach (var member in held.Bindings.Where(b => b.IsStanding).Select(b => b.MemberId))
        {
            if (await members.DescribeAsync(member, cancel) is { } described)
            {
                sections.Insert(0, SectionOf(described));
            }
        }
        sections.RemoveAll(section => section.Lines.Count == 0);
        return sections;
    }

    async Task<ErasureTerms> IOwnData.FindTermsAsync(PersonId person, CancellationToken cancel)
    {
        var held = await holdings.FindAsync(person, cancel);
        var (deleted, kept) = (new List<string>(), new List<string>());
        var standing = held.Bindings.Where(binding => binding.IsStanding).ToList();
        if (standing.Count > 0)
        {
            deleted.Add("工会卡和微信的绑定（以后可以重新绑定）");
            kept.Add("会员登记和工会卡：工会依法建立的档案，要改请找所属工会");
        }
        if (held.Tickets.Count + held.Codes.Count + held.Requests.Count + held.Reports.Count > 0)
        {
            deleted.Add("没办完的验证、换绑申请和手机号报告");
        }
        if (held.Bindings.Count > 0)
        {
            kept.Add("绑定的起止日期：发放会员待遇的凭证");
        }
        if (held.Consents.Count > 0)
        {
            kept.Add("绑定时的同意记录：全部撤回，只留作当时合法使用的证明");
        }
        var open = await watchers.FindOpenAsync(standing, cancel);
        kept.AddRange(open.Select(one => $"{one}：办完并过了法定期限再删除"));
        return new ErasureTerms(deleted, kept);
    }

    private async Task<Dictionary<MemberCardId, MemberCard>> CardsOfAsync(
        IReadOnlyList<CardBinding> bindings,
        CancellationToken cancel
    )
    {
        var ids = bindings.Select(binding => binding.CardId).Distinct().ToList();
        return await db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => ids.Contains(card.Id))
            .ToDictionaryAsync(card => card.Id, cancel);
    }

    private static OwnDataSection SectionOf(MemberDescription member) =>
        new(
            "会员登记",
            [
                $"姓名 {member.MaskedName}",
                $"证件号 {member.MaskedIdNumber}",
                $"手机号 {member.MaskedPhone ?? "没有登记"}",
                $"工会 {member.OrganizationName}",
                member.InMembership ? "会籍 在会" : "会籍 不在会",
            ]
        );

    private static IEnumerable<string> UnderWay(CardHoldings held, DateTimeOffset now)
    {
        var begun = held.Tickets.Count + held.Codes.Count;
        if (begun > 0)
        {
            yield return Count("绑定验证", begun);
        }
        if (held.Requests.Count > 0)
        {
            yield return Count("柜台换绑申请", held.Requests.Count);
        }
        if (held.Reports.Count > 0)
        {
            yield return Count("手机号停用报告", held.Reports.Count);
        }
        if (held.Bindings.Max(binding => binding.PayoutHoldUntil) is { } until && until > now)
        {
            yield return $"收款信息到 {Day(until)} 前不能修改";
        }
    }

    private static string Line(
        CardBinding binding,
        Dictionary<MemberCardId, MemberCard> cards,
        DateTimeOffset now
    )
    {
        var card = cards.GetValueOrDefault(binding.CardId);
        var bound =
            $"{card?.BankName} {card?.MaskedNumber}，{Day(binding.BoundAt)} 绑定".TrimStart();
        return binding.Status switch
        {
            BindingStatus.Active => bound,
            BindingStatus.Suspended => $"{bound}，已暂停",
            _ => $"{bound}，{Day(binding.EndedAt ?? now)} 结束",
        };
    }

    private static string Line(Consent consent)
    {
        var given = $"个人信息说明（版本 {consent.TextVersion}），{Day(consent.GivenAt)} 同意";
        return consent.WithdrawnAt is { } ended ? $"{given}，{Day(ended)} 撤回" : given;
    }

    private static string Count(string what, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} {number} 件");

    private static string Day(DateTimeOffset at) =>
        UnionCalendar.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
