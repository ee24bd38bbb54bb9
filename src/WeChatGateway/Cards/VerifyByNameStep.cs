using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ② the other way: name and whole ID number, and the card's tail for who has several.</summary>
internal static class VerifyByNameStep
{
    private static readonly Refusal CardTailInvalid = new(
        "cards.card-tail-invalid",
        "请填卡号最后 6 位数字；只有一张卡可以不填。"
    );

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
        var proof = ProofIn(form);
        return proof.Succeeded
            ? await submission.SubmitAsync(CardPaths.VerifyByName, proof.Value, cancel)
            : steps.Refuse(CardPaths.VerifyByName, steps.Progress, proof.Refusal);
    }

    private static Outcome<MemberProof> ProofIn(IFormCollection form)
    {
        var name = PersonName.Parse(form["name"]);
        if (!name.Succeeded)
        {
            return name.Refusal;
        }
        var number = IdNumber.Parse(form["id-number"]);
        if (!number.Succeeded)
        {
            return number.Refusal;
        }
        var typedTail = form["card-tail"].ToString();
        var tail = Typed.Tail(typedTail, 6);
        return tail is null && !string.IsNullOrWhiteSpace(typedTail)
            ? CardTailInvalid
            : new MemberProof.ByIdNumber(name.Value, number.Value, tail);
    }
}
