using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Memberships.Unions;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <param name="Form">As typed. What is null is as the draft has it; of code and street one is told, or neither.</param>
/// <param name="Address">Network address the request came from.</param>
public sealed record FillJoinRequest(
    FanIdentity Fan,
    JoinForm Form,
    CaseChannel Channel,
    string Address
);

/// <summary>
/// The form of joining, on whichever face: begins the application or finds the one begun, and keeps what was typed. Whoever
/// shows the name and the whole document of a member is told that he is one. That is what binding tells for the same proof,
/// and it is counted against the same limits, before the register is asked and whatever it says; the same person filled in
/// again is not asked again.
/// </summary>
public sealed class FillJoin(
    OpenCase open,
    SaveCaseDraft save,
    UnionChoice choice,
    IMemberRegistration register,
    IDayCounters counters,
    MembershipRules rules
)
{
    /// <summary>The draft's word for: filled in.</summary>
    public const string Filled = "filled";

    public async Task<Outcome<CaseDraft>> ExecuteAsync(
        FillJoinRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var draft = await open.ExecuteAsync(
            request.Fan,
            new(JoinUnion.KindName, JoinUnion.Round, request.Channel),
            now,
            cancel
        );
        if (!draft.Succeeded)
        {
            return draft.Refusal;
        }
        var known = JoinForm.Read(draft.Value.Form) ?? new();
        var person = JoinApplicant.Read(request.Form.Over(known));
        if (!person.Succeeded)
        {
            return person.Refusal;
        }
        var form = await PlaceAsync(person.Value.Into(request.Form), known, now, cancel);
        if (!form.Succeeded)
        {
            return form.Refusal;
        }
        if (
            !form.Value.IsSamePersonAs(known)
            && await WhyNotAsync(request, person.Value, now, cancel) is { } refusal
        )
        {
            return refusal;
        }
        return await save.ExecuteAsync(
            request.Fan,
            new(draft.Value.Id, form.Value.Write(), Filled),
            now,
            cancel
        );
    }

    /// <summary>The form with its union, named as it is named now.</summary>
    private async Task<Outcome<JoinForm>> PlaceAsync(
        JoinForm typed,
        JoinForm known,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var isNew = typed is not { Code: null, Street: null };
        var (code, street) = isNew ? (typed.Code, typed.Street) : (known.Code, known.Street);
        // Who began with a code before it was renewed goes on with it; submitting looks at it again.
        var begunAt = code == known.Code ? DateTimeOffset.MinValue : now;
        var union = (code, street) switch
        {
            ({ } one, _) => await choice.OfCodeAsync(one, begunAt, cancel),
            (_, { } id) => await choice.OfStreetAsync(new(id), cancel),
            _ => MembershipsRefusals.UnionMissing,
        };
        return union.Succeeded
            ? typed with
            {
                Code = JoinCode.Read(code),
                Street = code is null ? street : null,
                UnionName = union.Value.Name,
            }
            : union.Refusal;
    }

    private async Task<Refusal?> WhyNotAsync(
        FillJoinRequest request,
        JoinApplicant person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var place = new DayCounter(
            "memberships.documents-of-address",
            request.Address,
            rules.DocumentsPerAddressPerDay
        );
        if (!await counters.TryDocumentAsync(request.Fan, person.Document, [place], now, cancel))
        {
            return MembershipsRefusals.TooManyTries;
        }
        var known = await register.FindAsync(person.Document, person.Name, cancel);
        return known == RegisteredAs.Member ? MembershipsRefusals.AlreadyMember : null;
    }
}
