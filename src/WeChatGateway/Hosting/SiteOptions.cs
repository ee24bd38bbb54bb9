using System.ComponentModel.DataAnnotations;
using System.Net;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Settings section <c>Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>Of every cookie: routes take any case of letters, a narrower path would not.</summary>
    public const string CookiePath = "/";
    private const string ProxyRule = "must be an address or a network such as 10.0.0.0/8.";
    private const string FileRule =
        "must be named as WeChat's console names it (MP_verify_*.txt) and hold letters and digits only.";
    private const string Rule = "Site:PublicBaseUrl must be an absolute http or https address.";

    /// <summary>Where members reach our pages, without a trailing slash: <c>https://union.example.cn</c>.</summary>
    [Required(ErrorMessage = Rule), Url(ErrorMessage = Rule)]
    public string PublicBaseUrl { get; set; } = "";

    /// <summary>
    /// Members reach us by https, also where a proxy in between ends it: cookies are marked Secure.
    /// </summary>
    public bool IsHttps => PublicBaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public CookieSecurePolicy CookiePolicy =>
        IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>
    /// What a cookie of ours is called. By https the prefix makes browsers take it from this very host alone: a page of a
    /// neighbouring subdomain cannot plant one. It asks for <see cref="CookiePath"/>, Secure and no domain.
    /// </summary>
    public string CookieName(string name) => IsHttps ? "__Host-" + name : name;

    /// <summary>The full address of one of our pages.</summary>
    public string PageUrl(string path) => PublicBaseUrl.TrimEnd('/') + path;

    /// <summary>
    /// Pages that need a sign-in open inside WeChat alone; other browsers are shown a QR code. Off, any
    /// browser passes for WeChat's: for the simulator's phone, never in production.
    /// </summary>
    public bool OnlyInWeChat { get; set; } = true;

    /// <summary>
    /// Members' requests one node works on at once; half as many again may ask WeChat. Together fewer than the database has
    /// connections for the node.
    /// </summary>
    [Range(1, 10_000, ErrorMessage = "Site:RequestsAtWork must be 1 to 10000.")]
    public int RequestsAtWork { get; set; } = 48;

    /// <summary>Files that come in at once from phones, slow ones too; each costs up to half a megabyte of memory.</summary>
    [Range(1, 100_000, ErrorMessage = "Site:UploadsAtOnce must be 1 to 100000.")]
    public int UploadsAtOnce { get; set; } = 1000;

    /// <summary>Members' requests that wait for their turn; whoever comes then is asked to come again.</summary>
    [Range(0, 100_000, ErrorMessage = "Site:RequestsWaiting must be 0 to 100000.")]
    public int RequestsWaiting { get; set; } = 5000;

    /// <summary>Whether an absolute address is of our own site, as a browser would see it.</summary>
    public bool IsOurs(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.GetLeftPart(UriPartial.Authority)
            == new Uri(PublicBaseUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>Files WeChat's consoles ask for at the root of the domain: name to content.</summary>
    public IDictionary<string, string> DomainVerification { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Addresses or networks (10.0.0.0/8) of our own load balancers. Only they may say which address
    /// a request comes from; wrong tries are counted by it.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        TrustedProxies
            .Select((proxy, i) => (proxy, i))
            .Where(one =>
                !IPAddress.TryParse(one.proxy, out _) && !IPNetwork.TryParse(one.proxy, out _)
            )
            .Select(one => new ValidationResult($"Site:TrustedProxies:{one.i} {ProxyRule}"))
            .Concat(
                DomainVerification
                    .Where(file =>
                        !Hosting.DomainVerification.IsName(file.Key)
                        || !Hosting.DomainVerification.IsContent(file.Value)
                    )
                    .Select(file => new ValidationResult(
                        $"Site:DomainVerification:{file.Key} {FileRule}"
                    ))
            );
}
