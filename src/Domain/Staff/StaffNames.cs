using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff;

/// <summary>The names of an account as typed, checked.</summary>
internal sealed record StaffNames(string UserName, string DisplayName)
{
    public static Outcome<StaffNames> Parse(string? userName, string? displayName)
    {
        var user = StaffAccount.Normalise(userName);
        if (!StaffAccount.IsUserName(user))
        {
            return StaffAccountRefusals.UserNameInvalid;
        }
        var shown = (displayName ?? "").Trim();
        return shown.Length is 0 or > StaffAccount.MaxDisplayNameLength || shown.Any(char.IsControl)
            ? StaffAccountRefusals.DisplayNameInvalid
            : new StaffNames(user, shown);
    }
}
