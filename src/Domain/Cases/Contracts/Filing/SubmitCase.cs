using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Promised">The promise was read and agreed to (诚信承诺书).</param>
/// <param name="InChat">The answer is a message itself: no other one is sent.</param>
/// <param name="Version">Of the <see cref="CaseDraft"/> that was shown; what became another one is not handed in. Null: whatever it is.</param>
public sealed record SubmitCaseRequest(
    CaseId Id,
    bool Promised,
    bool InChat = false,
    int? Version = null
);

/// <summary>What a member gets in hand.</summary>
public sealed record CaseReceipt(
    CaseId Id,
    string Number,
    string Title,
    string Summary,
    long AmountCents,
    DateTimeOffset SubmittedAt
)
{
    /// <summary>Null: it was never handed in, or is with the member again, or nothing comes of it by his own doing.</summary>
    internal static CaseReceipt? Of(Case one, ICaseKind kind) =>
        one.Revision > 0
        && one.State is not (CaseState.Returned or CaseState.Withdrawn or CaseState.Lapsed)
            ? new(
                one.Id,
                one.Number,
                kind.Title,
                one.Summary,
                one.AmountCents,
                one.SubmittedAt ?? one.ChangedAt
            )
            : null;
}

/// <summary>
/// Hands a case in, for the first time or corrected. The amount and the way through review are those of this moment. Handed in
/// twice it is the same receipt.
/// </summary>
public sealed class SubmitCase(
    OwnCases own,
    CaseHandIn handIn,
    CaseAdoption adoption,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseReceipt>> ExecuteAsync(
        FanIdentity fan,
        SubmitCaseRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            var found = await own.FindWithPersonAsync(fan, request.Id, cancel);
            if (!found.Succeeded)
            {
                return found.Refusal;
            }
            var (one, person) = found.Value;
            if (!request.Promised && one.IsEditable)
            {
                return CasesRefusals.PromiseMissing;
            }
            if (one.IsEditable && request.Version is { } shown && one.Version != shown)
            {
                return CaseRefusals.Changed;
            }
            try
            {
                if (one.IsEditable)
                {
                    await TakeOverAsync(one, person, now, cancel);
                }
                return await handIn.RunAsync(one, null, fan, request.InChat, now, cancel);
            }
            catch (Exception race)
                when (left > 1 && (race is StaleVersionException or UniqueRuleException))
            {
                // A second tap was faster, or the draft was saved meanwhile.
            }
        }
    }

    private async Task TakeOverAsync(
        Case one,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var began = one.FileOneself();
        if (one.PersonId == person)
        {
            return;
        }
        if (one.MemberId is { } member && await adoption.AdoptAsync(person, member, now, cancel))
        {
            await work.SaveAsync(cancel);
        }
        if (began && one.PersonId != person)
        {
            await adoption.MoveAsync(one, person, cancel);
        }
    }
}
