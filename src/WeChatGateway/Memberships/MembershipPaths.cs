namespace WeChatUnion.Gateway.Memberships;

/// <summary>Addresses of the room's pages. None ever carries anything about a person.</summary>
internal static class MembershipPaths
{
    /// <summary>Below it a poster's code, see <see cref="OfCode"/>.</summary>
    public const string Join = "/m/join";
    public const string JoinStreet = Join + "/street";
    public const string JoinConfirm = Join + "/confirm";
    public const string JoinPhoneCode = JoinConfirm + "/code";
    public const string Transfer = "/m/transfer";
    public const string TransferConfirm = Transfer + "/confirm";

    /// <summary>What a poster's picture says, after the site's address.</summary>
    public static string OfCode(string code) => $"{Join}/{code}";

    public static string OfStreet(Guid street) => $"{JoinStreet}/{street}";

    /// <summary>To the union of a poster, of who is a member already.</summary>
    public static string TransferTo(string code) => $"{Transfer}?code={Uri.EscapeDataString(code)}";
}
