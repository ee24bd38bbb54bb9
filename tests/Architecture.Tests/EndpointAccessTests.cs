using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Architecture.Tests.House;

namespace WeChatUnion.Architecture.Tests;

public class EndpointAccessTests
{
    private const string WayBackFromWeChat = "/m/sign-in/callback";

    /// <summary>In Development the framework serves files that came to wwwroot after the build; it takes no marks.</summary>
    private const string NewFiles = "/{**path:file}";

    /// <summary>Shows nothing of anybody; who reads badly needs it before signing in.</summary>
    private const string LargeType = "/m/large-type";

    private static readonly string[] OpenPaths =
    [
        WayBackFromWeChat,
        LargeType,
        // How a mini-program signs in.
        "/api/v1/session",
        "/api/v1/session/refresh",
        // The union's account to everybody.
        "/public/funds",
    ];

    /// <summary>Everything below is open. The API's description stands there where it is switched on.</summary>
    private static readonly string[] OpenTrees =
    [
        "/healthz/",
        "/wechat/",
        "/simulator",
        // Draws, for whoever wants to compute one anew.
        "/verify/draws/",
        // The console's door: whoever signs in is nobody yet.
        "/console/sign-in",
        "/openapi/",
        "/scalar",
    ];

    private BuiltHost host = null!;
    private List<RouteEndpoint> endpoints = null!;

    [OneTimeSetUp]
    public void Start()
    {
        host = new BuiltHost();
        endpoints =
        [
            .. host
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => Path(endpoint) != NewFiles),
        ];
    }

    [OneTimeTearDown]
    public void Stop() => host.Dispose();

    [Test]
    public void Endpoint_OfTheHost_SaysWhoMayCome()
    {
        var silent = endpoints.Where(endpoint => !IsOpen(endpoint) && !IsGuarded(endpoint));

        Assert.That(endpoints, Has.Count.GreaterThan(20));
        Assert.That(silent.Select(Path), Is.Empty);
    }

    /// <summary>A page that shows a member's data is never open by mistake.</summary>
    [Test]
    public void Endpoint_UnderMemberPages_WantsAFan()
    {
        var pages = endpoints.Where(endpoint =>
            Path(endpoint).StartsWith("/m/", StringComparison.Ordinal)
        );

        Assert.That(
            pages.Where(page => IsOpen(page) || !IsGuarded(page)).Select(Path),
            Is.EquivalentTo((string[])[WayBackFromWeChat, LargeType, LargeType])
        );
    }

    [Test]
    public void Endpoint_OpenToAnybody_IsOneOfTheKnownDoors()
    {
        var open = endpoints
            .Where(IsOpen)
            .Select(Path)
            .Where(path => path != "/" && !IsFile(path))
            .Where(path => !OpenPaths.Contains(path))
            .Where(path =>
                !OpenTrees.Any(known => path.StartsWith(known, StringComparison.Ordinal))
            );

        Assert.That(open, Is.Empty);
    }

    private static bool IsOpen(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsGuarded(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null
        || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    private static bool IsFile(string path) => System.IO.Path.HasExtension(path);

    private static string Path(RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText!.Trim('/');
}
