using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Filling a draft in, by the member or at a counter.</summary>
public sealed class CaseFilling(CaseKinds kinds, CaseMaterials materials, IPersonalDataVault vault)
{
    /// <summary>Into the caller's unit of work.</summary>
    /// <param name="by">Who fills it in; at a counter, for whom.</param>
    /// <returns>Null: so it is.</returns>
    internal async Task<Refusal?> FillAsync(
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
