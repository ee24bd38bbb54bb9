using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <param name="Ticket">The token that <see cref="VerifyMember"/> gave.</param>
/// <param name="Code">As typed; only where <see cref="ReviewPhoneProof"/> asks for one.</param>
public sealed record BindCardRequest(FanIdentity Fan, string Ticket, string? Code = null);

/// <summary>
/// Step ③ of binding: the member confirmed. Binding, audit row and the confirmation in chat are one
/// save. Binding again what is already one's own is a success and changes nothing.
/// </summary>
public sealed class BindCard(
    ReviewBinding review,
    PhoneProof proof,
    PhoneSettling settling,
    CodeCheck check,
    ICardStore cards,
    IBindingStore bindings,
    IEnumerable<IBindingWatcher> watchers,
    IAuditTrail audit,
    IOutbox outbox,
    ICountInteractions interactions,
    IUnitOfWork work
)
{
    /// <summary>The sender of the code marks it as sent at the same moment, once.</summary>
    private const int Rounds = 3;

    public async Task<Outcome<BoundCard>> ExecuteAsync(
        BindCardRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await TryAsync(request, now, cancel);
            }
            catch (Exception race)
                when (left > 1 && (race is StaleVersionException or UniqueRuleException))
            {
                // Nothing was written: on what the other left it is decided anew.
            }
        }
    }

    private async Task<Outcome<BoundCard>> TryAsync(
        BindCardRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reviewed = await review.ReadAsync(request.Fan, request.Ticket, now, cancel);
        if (!reviewed.Succeeded)
        {
            return reviewed.Refusal;
        }
        var (ticket, shown, alreadyBound) = reviewed.Value;
        if (alreadyBound)
        {
            return shown;
        }
        var method = ticket.Method;
        if (await proof.IsMissingAsync(request.Fan, ticket, now, cancel))
        {
            var right = await check.CheckAsync(ticket, request.Code, now, cancel);
            if (!right.Succeeded)
            {
                return right.Refusal;
            }
            right.Value.Use();
            method = BindingMethod.CodeToRegisteredPhone;
        }
        foreach (
            var rested in await RestingBindings.GiveWayAsync(bindings, ticket.PersonId, now, cancel)
        )
        {
            Record("cards.superseded", rested, BindingEnds.BoundAnew, now);
        }
        var binding = CardBinding.From(ticket, method, now);
        await settling.HoldPayoutsAsync(binding, now, cancel);
        await watchers.BoundAsync(binding, now, cancel);
        Add(binding, shown, request.Fan, now);
        interactions.Count(binding.ActOf(request.Fan));
        try
        {
            await work.SaveAsync(cancel);
            return shown;
        }
        catch (UniqueRuleException race) when (CardBinding.UniqueRules.Contains(race.Rule))
        {
            // Someone was faster; who it was decides the answer.
            var standing = await BindingStanding.ReadAsync(cards, ticket, cancel);
            return standing.Conflict is { } conflict ? conflict : shown;
        }
    }

    private void Add(CardBinding binding, BoundCard shown, FanIdentity fan, DateTimeOffset now)
    {
        cards.Add(binding);
        Record("cards.bound", binding, $"member:{binding.MemberId.Value}", now);
        outbox.AddNotice(
            fan,
            CardNotices.Bound.Of(
                new Dictionary<string, string>
                {
                    ["member"] = shown.MaskedName,
                    ["bank"] = shown.BankName,
                    ["card"] = $"尾号{shown.MaskedCard[^4..]}",
                    ["day"] = $"{UnionCalendar.DayOf(now):yyyy年M月d日}",
                },
                $"绑定成功！{shown.MaskedName}，您的工会卡（{shown.BankName} 尾号 {shown.MaskedCard[^4..]}）"
                    + "已和微信绑定，抽奖、补贴等会员服务都可以用了。"
                    + (binding.PayoutHoldUntil is null ? "" : PhoneSettling.HoldWords)
            ),
            $"card-bound:{binding.Id.Value}"
        );
    }

    private void Record(string act, CardBinding about, string note, DateTimeOffset now) =>
        audit.Record(
            new(act, ActorKind.Person, about.PersonId.Value, $"binding:{about.Id.Value}", now, note)
        );
}
