using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ② on the main way: the last four characters of the ID number.</summary>
internal static class VerifyStep
{
    private static readonly Refusal TailInvalid = new(
        "cards.id-tail-invalid",
        "请填身份证号最后 4 位，末位是 X 也算一位。"
    );

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
        return Typed.Tail(form["id-tail"], 4) is { } tail
            ? await submission.SubmitAsync(
                CardPaths.Verify,
                new MemberProof.ByPhone(phone.Value, tail),
                cancel
            )
            : steps.Refuse(CardPaths.Verify, steps.Progress, TailInvalid);
    }
}
