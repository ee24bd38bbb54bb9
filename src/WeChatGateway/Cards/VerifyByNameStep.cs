using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ② the other way: name and whole ID number, and the card's tail for who has several.</summary>
internal static class VerifyByNameStep
{
    public static IResult Show(BindSteps steps) =>
        Page.Show<VerifyByNamePage>(new { Progress = steps.SeenAt(CardPaths.VerifyByName) });

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        BindSteps steps,
        ProofSubmission submission,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var proof = TypedProof.ByIdNumber(form["name"], form["id-number"], form["card-tail"]);
        return proof.Succeeded
            ? await submission.SubmitAsync(CardPaths.VerifyByName, proof.Value, cancel)
            : steps.Refuse(CardPaths.VerifyByName, steps.Progress, proof.Refusal);
    }
}
