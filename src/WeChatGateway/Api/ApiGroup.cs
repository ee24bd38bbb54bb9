using Microsoft.AspNetCore.Http.Metadata;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Api;

/// <summary>How a room maps its part of the mini-program's API.</summary>
internal static class ApiGroup
{
    public const string Root = "/api";
    public const string Version1 = Root + "/v1";

    /// <summary>No contract of ours is longer; pictures go to WeChat or the photo store.</summary>
    private const long LargestBody = 64 * 1024;

    /// <summary>
    /// A group whose callers have signed in. An operation that strangers may call says so itself.
    /// </summary>
    /// <param name="tag">The heading in the description.</param>
    public static RouteGroupBuilder MapApi(
        this IEndpointRouteBuilder endpoints,
        string path,
        string tag
    ) =>
        endpoints
            .MapGroup(Version1 + path)
            .WithTags(tag)
            .WithMetadata(new BodyLimit())
            .AddEndpointFilter(NeverKeptAsync)
            .AddEndpointFilter(PageViews.FilterApiAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status500InternalServerError)
            .RequireAuthorization(ApiSession.Policy);

    private static ValueTask<object?> NeverKeptAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return next(context);
    }

    private sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestBody;
    }
}
