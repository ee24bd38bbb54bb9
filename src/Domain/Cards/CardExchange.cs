using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Puts a card from one WeChat to another within the caller's unit of work: the former bindings end, the new one begins
/// with payouts held, and both sides are told.
/// </summary>
public sealed class CardExchange(
    IBindingStore bindings,
    IEnumerable<IBindingWatcher> watchers,
    ITakeOverStore takeOvers,
    IMemberLookup members,
    PhoneSettling settling,
    IPersonIdentities identities,
    IAuditTrail audit,
    IOutbox outbox,
    CardRules rules
)
{
    internal sealed record Order(
        PersonId Person,
        MemberCard Card,
        IReadOnlyList<CardBinding> Holders,
        BindingMethod Method,
        ActorKind Actor,
        Guid ActorId
    );

    internal async Task<CardBinding> AddAsync(
        Order order,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (person, card, holders) = (order.Person, order.Card, order.Holders);
        var binding = CardBinding.Begin(person, card.MemberId, card.Id, order.Method, now);
        if (holders.Count > 0)
        {
            binding.HoldPayouts(now.AddHours(rules.TakeOver.PayoutHoldHours));
        }
        else
        {
            await settling.HoldPayoutsAsync(binding, now, cancel);
        }
        var union = (await members.FindAsync([card.MemberId], cancel))
            .GetValueOrDefault(card.MemberId)
            ?.UnionPath;
        foreach (var holder in holders)
        {
            holder.Supersede(BindingEnds.TakenOver, now);
            Record("cards.superseded", holder, BindingEnds.TakenOver);
            await TellFormerAsync(holder, card, now, cancel);
        }
        foreach (var resting in await RestingBindings.GiveWayAsync(bindings, person, now, cancel))
        {
            Record("cards.superseded", resting, BindingEnds.BoundAnew);
        }
        bindings.Add(binding);
        await watchers.BoundAsync(binding, now, cancel);
        foreach (var code in await takeOvers.FindOpenCodesAsync(card.MemberId, now, cancel))
        {
            // Another person's code for the same member was for the state before.
            code.Use();
        }
        Record("cards.taken-over", binding, order.Method.ToString());
        await TellNewAsync(binding, card, now, cancel);
        return binding;

        void Record(string act, CardBinding about, string note) =>
            audit.Record(
                new(act, order.Actor, order.ActorId, $"binding:{about.Id.Value}", now, note, union)
            );
    }

    private Task TellFormerAsync(
        CardBinding former,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        outbox.AddNoticeAsync(
            identities,
            former.PersonId,
            CardNotices.TakenOver.Of(
                Fields(card, now),
                $"您的工会卡（尾号 {card.Last4}）已换绑到另一个微信，这个微信不再能用它。"
                    + "如果不是您本人操作，请马上带身份证到所属工会处理。"
            ),
            $"card-taken-over:{former.Id.Value}",
            cancel
        );

    private async Task TellNewAsync(
        CardBinding binding,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var hold = binding.PayoutHoldUntil is null
            ? ""
            : $"为保护您的钱款，{rules.TakeOver.PayoutHoldHours} 小时内不能修改收款信息。";
        var member = await members.FindAsync([binding.MemberId], cancel);
        await outbox.AddNoticeAsync(
            identities,
            binding.PersonId,
            CardNotices.Bound.Of(
                new Dictionary<string, string>(Fields(card, now))
                {
                    ["member"] = member.GetValueOrDefault(binding.MemberId)?.MaskedName ?? "会员",
                    ["bank"] = card.BankName,
                },
                $"换绑成功！您的工会卡（{card.BankName} 尾号 {card.Last4}）已绑定这个微信。{hold}"
            ),
            $"card-bound:{binding.Id.Value}",
            cancel
        );
    }

    internal static Dictionary<string, string> Fields(MemberCard card, DateTimeOffset now) =>
        new()
        {
            ["card"] = $"尾号{card.Last4}",
            ["day"] = $"{UnionCalendar.DayOf(now):yyyy年M月d日}",
        };
}
