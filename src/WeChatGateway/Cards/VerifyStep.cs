using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ② on the main way: the last four characters of the ID number.</summary>
internal static class VerifyStep
{
    public static IResult Show(BindSteps steps) =>
        PhoneNumber.Parse(steps.Progress.Phone).Succeeded
            ? Page.Show<VerifyPage>(new { Progress = steps.SeenAt(CardPaths.Verify) })
            : Results.LocalRedirect(CardPaths.Bind);

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        BindSteps steps,
        ProofSubmission submission,
        CancellationToken cancel
    )
    {
        var phone = PhoneNumber.Parse(steps.Progress.Phone);
        if (!phone.Succeeded)
        {
            return Results.LocalRedirect(CardPaths.Bind);
        }
        var form = await http.Request.ReadFormAsync(cancel);
        var proof = TypedProof.ByPhone(phone.Value, form["id-tail"]);
        return proof.Succeeded
            ? await submission.SubmitAsync(CardPaths.Verify, proof.Value, cancel)
            : steps.Refuse(CardPaths.Verify, steps.Progress, proof.Refusal);
    }
}
