using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Cards;

/// <summary>What a member does in the mini-program to bind.</summary>
internal static class CardApiSteps
{
    public static async Task<ApiAnswer> VerifyAsync(ApiPhone phone, DemoPerson person)
    {
        await phone.PostAsync("/api/v1/card/consent", new { agreed = true });
        return await phone.PostAsync(
            "/api/v1/card/verify/name",
            new
            {
                name = person.Name,
                idNumber = person.IdNumber,
                cardTail = person.Cards[0][^6..],
            }
        );
    }

    public static async Task BindAsync(ApiPhone phone, DemoPerson person)
    {
        var ticket = (await VerifyAsync(phone, person)).Text("ticket");
        var bound = await phone.PostAsync("/api/v1/card/bind", new { ticket });
        Assert.That(bound.IsOk, Is.True, bound.Raw);
    }
}
