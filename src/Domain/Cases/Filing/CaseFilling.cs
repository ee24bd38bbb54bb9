using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Filling a draft in, by the member or at a counter.</summary>
public sealed class CaseFilling(
    OwnCases own,
    CaseKinds kinds,
    CaseMaterials materials,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    /// <summary>The last one to save is right: one person fills one form.</summary>
    /// <param name="find">The case, and who fills it in; asked again when it was saved or handed in elsewhere in the same moment.</param>
    internal async Task<Outcome<CaseDraft>> SaveAsync(
        Func<Task<Outcome<(Case Case, PersonId By)>>> find,
        SaveCaseDraftRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            var found = await find();
            if (!found.Succeeded)
            {
                return found.Refusal;
            }
            var (one, by) = found.Value;
            if (await FillAsync(one, request, by, now, cancel) is { } refusal)
            {
                return refusal;
            }
            try
            {
                await work.SaveAsync(cancel);
                return await own.DescribeAsync(one, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // Look again.
            }
        }
    }

    /// <param name="by">Who fills it in; at a counter, for whom.</param>
    /// <returns>Null: so it is.</returns>
    private async Task<Refusal?> FillAsync(
        Case one,
        SaveCaseDraftRequest request,
        PersonId by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!one.IsEditable)
        {
            return CasesRefusals.NotEditable;
        }
        var form = kinds.Of(one).ReadForm(request.Form);
        if (!form.Succeeded || request.Step.Length > Case.MaxStepLength)
        {
            return form.Refusal ?? CasesRefusals.FormInvalid;
        }
        if (
            request.Materials is { } wanted
            && await materials.SetAsync(one, wanted, by, now, cancel, request.Shown) is { } refusal
        )
        {
            return refusal;
        }
        one.Fill(form.Value, request.Step, vault, now);
        return null;
    }
}
