using WeChatUnion.Domain.Consents.Contracts;

namespace WeChatUnion.Gateway.Consents.Contracts;

/// <summary>Ways into the room's pages, for other rooms'.</summary>
public static class ConsentLinks
{
    /// <summary>Takes a form with <c>kind</c>, named as <see cref="StandingAgreement.Name"/>.</summary>
    public const string Withdraw = AgreementPages.WithdrawPath;

    /// <summary>Where a kind's text is read and agreed to; the person comes back afterwards.</summary>
    /// <param name="from">A path under <c>/m/</c> without anything about the person.</param>
    public static string ToAgree(AgreementKind kind, string from) =>
        AgreementPages.AddressOf(kind, from);
}
