using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Handing in, by the member or on his behalf.</summary>
public sealed class CaseHandIn(
    ICaseStore store,
    CaseKinds kinds,
    CaseSubmissions submissions,
    CaseTelling telling,
    Kernel.PersonalData.IPersonalDataVault vault,
    ICountInteractions interactions,
    IUnitOfWork work
)
{
    /// <param name="by">Who hands it in for the member; null: the member himself.</param>
    /// <param name="fan">The account the member hands it in with: that counts, once for each case. Null: somebody else does.</param>
    /// <param name="told">Who hands it in reads the receipt where messages come.</param>
    /// <exception cref="StaleVersionException">The case changed meanwhile: look again.</exception>
    internal async Task<Outcome<CaseReceipt>> RunAsync(
        Case one,
        StaffActor? by,
        FanIdentity? fan,
        bool told,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var kind = kinds.Of(one);
        if (!one.IsEditable)
        {
            // However far it went meanwhile: an answer that was lost on the way is given again.
            return CaseReceipt.Of(one, kind) is { } receipt ? receipt : CasesRefusals.NotEditable;
        }
        var submission = await submissions.OfAsync(one, now, cancel);
        var terms = await kind.JudgeAsync(submission, now, cancel);
        if (!terms.Succeeded)
        {
            return terms.Refusal;
        }
        one.Submit(terms.Value, submission.Applicant, now);
        store.Add(
            CaseRevision.Keep(
                one,
                submission.Form,
                submission.Materials.Select(material => material.Id.Value),
                vault,
                now
            )
        );
        await store.ReplaceKeysAsync(
            one,
            [
                .. (terms.Value.Keys ?? [])
                    .Distinct()
                    .Take(CaseKey.MaxKeys)
                    .Select(key => CaseKey.Of(one, key, vault)),
            ],
            cancel
        );
        var again = one.Revision > 1;
        var act = again ? "cases.resubmitted" : "cases.submitted";
        var said =
            by is not null ? "工会工作人员代您提交了申请，我们会尽快审核。不是您的意思，请撤回。"
            : again ? "补正材料已收到，我们会尽快审核。"
            : "申请已收到，我们会尽快审核。";
        telling.Note(one, act, said, now, by, submission.Applicant.UnitPath, byMember: by is null);
        if (!told)
        {
            await telling.SendAsync(one, said, now, cancel);
        }
        if (fan is { } doer)
        {
            interactions.Count(
                new(
                    doer,
                    InteractionKind.Claim,
                    InteractionCause.Of(InteractionKind.Claim, one.Id.Value),
                    now
                )
            );
        }
        try
        {
            await work.SaveAsync(cancel);
            return CaseReceipt.Of(one, kind)!;
        }
        catch (UniqueRuleException race) when (race.Rule == Case.OnePerMember)
        {
            return CaseRefusals.AlreadyApplied;
        }
    }
}
