using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>
/// The files WeChat's console asks us to put at the root of our domain, such as <c>MP_verify_abcdef1234567890.txt</c>.
/// Only those in the settings exist.
/// </summary>
internal static partial class DomainVerification
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var site = endpoints.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value;
        foreach (var (name, content) in site.DomainVerification.Where(file => IsName(file.Key)))
        {
            endpoints.MapGet("/" + name, () => Results.Text(content)).AllowAnonymous();
        }
    }

    /// <summary>As the consoles name them: the official account's with a prefix, the mini-program's without.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    public static bool IsContent(string content) => Content().IsMatch(content);

    [GeneratedRegex(@"\A(MP_verify_)?[A-Za-z0-9]{8,64}\.txt\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,128}\z")]
    private static partial Regex Content();
}
