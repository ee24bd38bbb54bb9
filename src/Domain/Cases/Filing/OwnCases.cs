using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>What every act of a member on a case of his begins with. Somebody else's case and none at all are one answer.</summary>
public sealed class OwnCases(
    ICaseStore store,
    IFanDirectory fans,
    IMemberFans members,
    IPersonalDataVault vault
)
{
    public async Task<Outcome<Case>> FindAsync(
        FanIdentity fan,
        CaseId id,
        CancellationToken cancel
    ) =>
        await FindWithPersonAsync(fan, id, cancel) is { Succeeded: true } found
            ? found.Value.Case
            : CasesRefusals.NotFound;

    /// <summary>And who the fan is.</summary>
    public async Task<Outcome<(Case Case, PersonId Person)>> FindWithPersonAsync(
        FanIdentity fan,
        CaseId id,
        CancellationToken cancel
    )
    {
        if (
            await fans.FindAsync(fan, cancel) is not { } person
            || await store.FindAsync(id, cancel) is not { } one
        )
        {
            return CasesRefusals.NotFound;
        }
        if (one.PersonId == person)
        {
            return (one, person);
        }
        // Filed at a counter before he came to WeChat, or under a person he was before.
        return
            one.MemberId is { } member
            && await members.FindMemberAsync(person, cancel) is { } bound
            && bound == member
            ? (one, person)
            : CasesRefusals.NotFound;
    }

    public async Task<CaseDraft> DescribeAsync(Case one, CancellationToken cancel) =>
        new(
            one.Id,
            one.Number,
            one.Kind,
            one.Round,
            one.State,
            one.OpenForm(vault),
            one.Step,
            one.State == CaseState.Returned ? await store.FindRemarksAsync(one.Id, cancel) : [],
            one.OpenUntil,
            one.Version
        );
}
