using WeChatUnion.Domain.Staff;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Staff;

internal static class SignInPaths
{
    public const string Password = ConsolePaths.SignIn + "/password";
    public const string Authenticator = ConsolePaths.SignIn + "/authenticator";
    public const string Code = ConsolePaths.SignIn + "/code";

    public static string Of(SignInStep step, string? from) =>
        With(
            step switch
            {
                SignInStep.ChangePassword => Password,
                SignInStep.EnrolAuthenticator => Authenticator,
                _ => Code,
            },
            from
        );

    public static string With(string path, string? from) =>
        ConsolePaths.Safe(from) is var safe && safe != ConsolePaths.Home
            ? $"{path}?{ConsolePaths.From}={Uri.EscapeDataString(safe)}"
            : path;
}
