using System.ComponentModel;

namespace WeChatUnion.Gateway.Memberships.Joining;

/// <param name="Code">Of a poster; or</param>
/// <param name="Street">id of a street's union. Neither: as it was.</param>
internal sealed record JoinRequest(
    string? Code,
    Guid? Street,
    string? Name,
    [property: Description("Of the ID card, a permit or a passport.")] string? Document,
    [property: Description("Confirmed by POST /api/v1/session/phone, or proven by a code.")]
        string? Phone
);

/// <param name="MaskedPhone">154****0001</param>
/// <param name="Proven">Nothing was sent: it is proven already.</param>
internal sealed record PhoneCodeContract(string MaskedPhone, bool Proven);

internal sealed record ProvePhoneRequest(
    [property: Description("The 6 digits of the text message.")] string? Code
);
