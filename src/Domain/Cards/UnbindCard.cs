using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <param name="Changed">False: nothing was bound any more.</param>
/// <param name="StillOpen">What other rooms still have under way for the member, in words for him.</param>
public sealed record Unbinding(bool Changed, IReadOnlyList<string> StillOpen);

/// <summary>
/// 解绑 by the member. The row stays, for what was given through it; begun verifications go. What other rooms have under way
/// goes on. Done twice it is a success without change.
/// </summary>
public sealed class UnbindCard(
    IFanDirectory fans,
    IBindingStore bindings,
    IMemberLookup members,
    IEnumerable<IBindingWatcher> watchers,
    IAuditTrail audit,
    IOutbox outbox,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<Unbinding>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await TryAsync(fan, now, cancel);
            }
            catch (Exception race) when (left > 1 && CardRaces.IsLost(race))
            {
                // A second tap, a take-over or a clerk was faster: what is left is looked at anew.
            }
        }
    }

    private async Task<Unbinding> TryAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return new Unbinding(false, []);
        }
        var standing = await bindings.FindStandingAsync(person, cancel);
        if (standing.Count == 0)
        {
            return new Unbinding(false, []);
        }
        var open = await watchers.FindOpenAsync(standing, cancel);
        foreach (var binding in standing)
        {
            await EndAsync(binding, fan, now, cancel);
        }
        await bindings.RemoveBegunAsync(person, cancel);
        await work.SaveAsync(cancel);
        return new Unbinding(true, open);
    }

    private async Task EndAsync(
        CardBinding binding,
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        binding.Unbind(BindingEnds.ByMember, now);
        var member = await members.FindAsync([binding.MemberId], cancel);
        audit.Record(
            new(
                "cards.unbound",
                ActorKind.Person,
                binding.PersonId.Value,
                $"binding:{binding.Id.Value}",
                now,
                BindingEnds.ByMember,
                member.GetValueOrDefault(binding.MemberId)?.UnionPath
            )
        );
        if (await bindings.FindCardAsync(binding.CardId, cancel) is { } card)
        {
            outbox.AddNotice(
                fan,
                CardNotices.Unbound.Of(
                    CardExchange.Fields(card, now),
                    $"您的工会卡（尾号 {card.Last4}）已和微信解绑。要再用会员服务，请重新绑卡。"
                ),
                $"card-unbound:{binding.Id.Value}"
            );
        }
    }
}
