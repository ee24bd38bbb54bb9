using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>One way into the host, as it is mapped.</summary>
/// <param name="Method">ANY where the endpoint names none. A page is a GET here; what it answers to POST is the framework's.</param>
/// <param name="Pattern">With its parameters in lower case and without their kinds: <c>/console/members/{id}</c>.</param>
/// <param name="Door">By what a caller is known: the schemes of its policy, or anybody.</param>
/// <param name="Page">The component, when it is a page of the console.</param>
internal sealed partial record HostRoute(string Method, string Pattern, string Door, Type? Page)
{
    public string Name => $"{Method} {Pattern}";

    public bool HasId => Id().IsMatch(Pattern);

    /// <summary>The list that shows the thing with this route's id.</summary>
    public string Kind => Pattern[..Pattern.IndexOf("/{", StringComparison.Ordinal)];

    /// <summary>A thing's address. What has no id takes any word for its other parameters.</summary>
    public string At(string id) => Parameter().Replace(Pattern, Uri.EscapeDataString(id));

    public static async Task<List<HostRoute>> OfAsync(IServiceProvider host)
    {
        var policies = host.GetRequiredService<IAuthorizationPolicyProvider>();
        var routes = new List<HostRoute>();
        var endpoints = host.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            // Files of wwwroot and of the component library, each several times over, and those that came after the build.
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}");
        foreach (var endpoint in endpoints)
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            var door = await DoorAsync(endpoint, policies);
            var page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
            string[] names =
                page is not null ? ["GET"]
                : methods is { Count: > 0 } ? [.. methods]
                : ["ANY"];
            var plain = Parameter().Replace(pattern, one => one.Value.ToLowerInvariant());
            plain = Constraint().Replace(plain, "}");
            routes.AddRange(names.Select(name => new HostRoute(name, plain, door, page)));
        }
        return [.. routes.Distinct()];
    }

    private static async Task<string> DoorAsync(
        RouteEndpoint endpoint,
        IAuthorizationPolicyProvider policies
    )
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anybody";
        }
        var policy = await AuthorizationPolicy.CombineAsync(
            policies,
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(),
            endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()
        );
        return policy is null ? "unguarded" : string.Join(' ', policy.AuthenticationSchemes);
    }

    [GeneratedRegex(@"\{(id|entry)\}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@":[a-z()0-9]+\}")]
    private static partial Regex Constraint();
}
