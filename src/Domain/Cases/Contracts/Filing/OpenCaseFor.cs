using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Kind">Name of the <see cref="ICaseKind"/>.</param>
/// <param name="Round">Which occasion of it, as the kind names them.</param>
/// <param name="GoesOn">As <see cref="OpenCaseRequest"/> has it, of what a counter may go on with.</param>
public sealed record OpenCaseForRequest(
    string Kind,
    string Round,
    MemberId Member,
    bool GoesOn = false
);

/// <summary>
/// 代办: begins an application for a member at the counter, or goes on with the one an officer began, or that came back. He need
/// have no WeChat; if he has, it is his there too. A draft he began himself in WeChat is not shown to anybody.
/// </summary>
public sealed class OpenCaseFor(
    ICaseStore store,
    CaseKinds kinds,
    CaseApplicants applicants,
    OwnCases own,
    IMemberDirectory members,
    IMemberFans fans,
    CaseAdoption adoption,
    CaseTelling telling,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseDraft>> ExecuteAsync(
        StaffActor actor,
        OpenCaseForRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(FilingActs.FileFor))
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await members.DescribeAsync(request.Member, cancel) is not { } member
            || !actor.May(FilingActs.FileFor, member.UnionPath)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (
            kinds.Find(request.Kind) is not { } kind
            || kind.ReadRound(request.Round) is not { } round
        )
        {
            return CasesRefusals.UnknownKind;
        }
        for (var left = Rounds; ; left--)
        {
            try
            {
                if (await adoption.AdoptAsync(member.Id, now, cancel))
                {
                    await work.SaveAsync(cancel);
                }
                var found = await FindOrBeginAsync(
                    actor,
                    kind,
                    request with
                    {
                        Round = round,
                    },
                    member,
                    now,
                    cancel
                );
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }
                await work.SaveAsync(cancel);
                return await own.DescribeAsync(found.Value, cancel);
            }
            catch (Exception race)
                when (left > 1 && (race is UniqueRuleException or StaleVersionException))
            {
                // By a colleague, or by the member himself, in the same moment: that one is found now.
            }
        }
    }

    private async Task<Outcome<Case>> FindOrBeginAsync(
        StaffActor actor,
        ICaseKind kind,
        OpenCaseForRequest request,
        MemberDescription member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var round = request.Round;
        var person = await fans.FindPersonAsync(member.Id, cancel) ?? PersonId.New();
        var open = request.GoesOn
            ? await store.FindOpenAsync(person, member.Id, kind.Name, now, cancel)
            : [];
        var one =
            open.FirstOrDefault(draft => !IsOwnDraft(draft))
            ?? await store.FindCountingAsync(person, member.Id, kind.Name, round, cancel);
        if (one is { IsEditable: false })
        {
            return CaseRefusals.AlreadyApplied;
        }
        if (one is not null && IsOwnDraft(one))
        {
            return CaseRefusals.OwnDraft;
        }
        if (one is null)
        {
            var applicant = await applicants.DescribeAsync(person, member.Id, cancel);
            var opening = await kind.OpenAsync(applicant, round, now, cancel);
            if (!opening.Succeeded)
            {
                return opening.Refusal;
            }
            one = Case.Begin(
                kind,
                round,
                applicant,
                opening.Value,
                CaseChannel.Counter,
                actor.Id,
                vault,
                now
            );
            store.Add(one);
        }
        else if (one.FiledBy == actor.Id)
        {
            return one;
        }
        else
        {
            one.FileFor(member.Id, actor.Id, now);
        }
        telling.Record(one, "cases.filing-for", now, actor, member.UnionPath);
        return one;
    }

    private static bool IsOwnDraft(Case one) => one is { Revision: 0, FiledBy: null };
}
