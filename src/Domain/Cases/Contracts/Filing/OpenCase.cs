using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Kind">Name of the <see cref="ICaseKind"/>.</param>
/// <param name="Round">Which occasion of it, as the kind names them.</param>
/// <param name="GoesOn">
/// The face names the round because it has to: what is with the member in any of them comes first, and of several what ends first.
/// </param>
public sealed record OpenCaseRequest(
    string Kind,
    string Round,
    CaseChannel Channel,
    bool GoesOn = false
);

/// <summary>
/// Begins an application, or finds the one that was begun, on whichever face. The rules of the kind are asked before a form is
/// shown; what was begun or sent back is gone on with without asking again.
/// </summary>
public sealed class OpenCase(
    ICaseStore store,
    CaseKinds kinds,
    CaseApplicants applicants,
    OwnCases own,
    IFanDirectory fans,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseDraft>> ExecuteAsync(
        FanIdentity fan,
        OpenCaseRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (kinds.Find(request.Kind) is not { } kind)
        {
            return CasesRefusals.UnknownKind;
        }
        if (kind.ReadRound(request.Round) is not { } round)
        {
            return CasesRefusals.UnknownKind;
        }
        var person = await fans.FindOrCreateAsync(fan, now, cancel);
        for (var left = Rounds; ; left--)
        {
            var applicant = await applicants.FindAsync(person, now, cancel);
            var counting =
                await FindOpenAsync(request, applicant, now, cancel)
                ?? await store.FindCountingAsync(
                    person,
                    applicant.Member,
                    request.Kind,
                    round,
                    cancel
                );
            if (counting is not null)
            {
                return counting.IsEditable
                    ? await own.DescribeAsync(counting, cancel)
                    : CaseRefusals.AlreadyApplied;
            }
            var opening = await kind.OpenAsync(applicant, round, now, cancel);
            if (!opening.Succeeded)
            {
                return opening.Refusal;
            }
            var begun = Case.Begin(
                kind,
                round,
                applicant,
                opening.Value,
                request.Channel,
                null,
                vault,
                now
            );
            store.Add(begun);
            try
            {
                await work.SaveAsync(cancel);
                return await own.DescribeAsync(begun, cancel);
            }
            catch (UniqueRuleException) when (left > 1)
            {
                // Begun on another face in the same moment: that one is found now.
            }
        }
    }

    private async Task<Case?> FindOpenAsync(
        OpenCaseRequest request,
        CaseApplicant applicant,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!request.GoesOn)
        {
            return null;
        }
        var open = await store.FindOpenAsync(
            applicant.Person,
            applicant.Member,
            request.Kind,
            now,
            cancel
        );
        return open is [var first, ..] ? first : null;
    }
}
