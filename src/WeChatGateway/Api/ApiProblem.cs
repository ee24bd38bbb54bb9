using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Api;

/// <summary>
/// The one way the API says no: problem details (RFC 9457) whose <c>code</c> is the refusal's, stable,
/// and whose <c>detail</c> is the sentence the member reads.
/// </summary>
internal static class ApiProblem
{
    private const string CodeMember = "code";

    private static readonly Dictionary<string, int> Statuses = new()
    {
        [ApiRefusals.RequestInvalid.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.SignInNeeded.Code] = StatusCodes.Status401Unauthorized,
        [ApiRefusals.TokenInvalid.Code] = StatusCodes.Status401Unauthorized,
        [ApiRefusals.Forbidden.Code] = StatusCodes.Status403Forbidden,
        [ApiRefusals.NotFound.Code] = StatusCodes.Status404NotFound,
        [ApiRefusals.MethodNotAllowed.Code] = StatusCodes.Status405MethodNotAllowed,
        [ApiRefusals.TooLarge.Code] = StatusCodes.Status413PayloadTooLarge,
        [ApiRefusals.MediaType.Code] = StatusCodes.Status415UnsupportedMediaType,
        [ApiRefusals.TooManyRequests.Code] = StatusCodes.Status429TooManyRequests,
        [ApiRefusals.Failed.Code] = StatusCodes.Status500InternalServerError,
        // Signing in failed: the client starts anew, as with a token that no longer opens.
        ["fans.sign-in-failed"] = StatusCodes.Status401Unauthorized,
        ["fans.session-ended"] = StatusCodes.Status401Unauthorized,
    };

    /// <summary>What a code ends with says what kind of no it is, so that a new refusal needs no line here.</summary>
    private static readonly (string End, int Status)[] Endings =
    [
        ("-invalid", StatusCodes.Status400BadRequest),
        ("-not-found", StatusCodes.Status404NotFound),
        ("-broken-off", StatusCodes.Status408RequestTimeout),
        (".too-many-tries", StatusCodes.Status429TooManyRequests),
        ("-unavailable", StatusCodes.Status503ServiceUnavailable),
    ];

    public static ProblemHttpResult Of(Refusal refusal) =>
        TypedResults.Problem(
            detail: refusal.Message,
            statusCode: StatusOf(refusal.Code),
            extensions: [new(CodeMember, refusal.Code)]
        );

    /// <summary>For an answer that has a status and nothing else.</summary>
    public static ProblemHttpResult OfStatus(int status) =>
        TypedResults.Problem(
            detail: ForStatus(status).Message,
            statusCode: status,
            extensions: [new(CodeMember, ForStatus(status).Code)]
        );

    /// <summary>409 unless the code says something else: a rule of the union stands against it.</summary>
    public static int StatusOf(string code) =>
        Statuses.TryGetValue(code, out var status) ? status
        : Endings.FirstOrDefault(e => code.EndsWith(e.End, StringComparison.Ordinal)).Status
            is > 0
                and var byEnding
            ? byEnding
        : StatusCodes.Status409Conflict;

    private static Refusal ForStatus(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => ApiRefusals.SignInNeeded,
            StatusCodes.Status403Forbidden => ApiRefusals.Forbidden,
            StatusCodes.Status404NotFound => ApiRefusals.NotFound,
            StatusCodes.Status405MethodNotAllowed => ApiRefusals.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => ApiRefusals.TooLarge,
            StatusCodes.Status415UnsupportedMediaType => ApiRefusals.MediaType,
            StatusCodes.Status429TooManyRequests => ApiRefusals.TooManyRequests,
            >= 500 => ApiRefusals.Failed,
            _ => ApiRefusals.RequestInvalid,
        };
}
