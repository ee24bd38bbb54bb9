using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

/// <param name="Address">Network address the request came from.</param>
public sealed record VerifyMemberRequest(FanIdentity Fan, string Address, MemberProof Proof);

/// <param name="Ticket">Opaque; opens <see cref="BindCard"/> for ten minutes, for this person only.</param>
/// <param name="BoundElsewhere">Another WeChat holds the card: the ticket opens <see cref="RequestTakeOverCode"/> instead.</param>
public sealed record VerifiedMember(string Ticket, bool BoundElsewhere = false);

/// <summary>
/// Step ② of binding: who is this? A try is counted before anything is looked up and given back when
/// it was right. Unknown phone, wrong digits and wrong name are one refusal after the same work.
/// </summary>
public sealed class VerifyMember(
    ProofCheck proofs,
    PhoneProof phones,
    ICardStore cards,
    IFanDirectory fans,
    TryGuard guard,
    IAuditTrail audit,
    IUnitOfWork work,
    CardRules rules
)
{
    public async Task<Outcome<VerifiedMember>> ExecuteAsync(
        VerifyMemberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var person = await fans.FindOrCreateAsync(request.Fan, now, cancel);
        if (!await cards.HasConsentAsync(person, rules.ConsentVersion, cancel))
        {
            return CardsRefusals.ConsentNeeded;
        }
        if (await phones.IsImpossibleAsync(request.Fan, request.Proof, cancel))
        {
            return CardsRefusals.PhoneUnproven;
        }
        var pass = await guard.EnterAsync(request, now, cancel);
        if (!pass.Succeeded)
        {
            return pass.Refusal;
        }
        var card = await proofs.CheckAsync(request.Proof, cancel);
        if (card.Refusal == CardsRefusals.WrongDetails)
        {
            Record("cards.verify-failed", person, $"try:{pass.Value.Target.Value}", now);
            await work.SaveAsync(cancel);
            await guard.WrongAsync(pass.Value, now, cancel);
            return card.Refusal;
        }
        await guard.RightAsync(pass.Value, cancel);
        return card.Succeeded
            ? await IssueAsync(person, card.Value, request.Proof.Method, now, cancel)
            : card.Refusal;
    }

    private async Task<Outcome<VerifiedMember>> IssueAsync(
        PersonId person,
        MemberCard card,
        BindingMethod method,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var standing = await BindingStanding.ReadAsync(
            cards,
            person,
            card.MemberId,
            card.Id,
            cancel
        );
        var isElsewhere = standing.Conflict == CardsRefusals.BoundElsewhere;
        if (standing.Conflict is { } conflict && !isElsewhere)
        {
            return conflict;
        }
        var (ticket, token) = VerificationTicket.Issue(person, card, method, now);
        cards.Add(ticket);
        Record("cards.verified", person, $"member:{card.MemberId.Value}", now);
        await work.SaveAsync(cancel);
        return new VerifiedMember(token, isElsewhere);
    }

    private void Record(string act, PersonId person, string subject, DateTimeOffset now) =>
        audit.Record(new(act, ActorKind.Person, person.Value, subject, now));
}
