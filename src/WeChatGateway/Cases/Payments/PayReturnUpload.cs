using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Cases.Payments;

/// <summary>The bank's answers come in.</summary>
internal static class PayReturnUpload
{
    /// <summary>A little over what is read, so that a file at the edge gets a word and no broken connection.</summary>
    public const long MostBytes = 17 << 20;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(PayPaths.Return, TakeAsync)
            .WithMetadata(ConsoleUpload.Limit(MostBytes))
            .RequireAuthorization(ConsoleSession.Policy);

    private static Task<IResult> TakeAsync(
        HttpContext http,
        Guid id,
        ConsoleUpload upload,
        ImportPayReturn import
    )
    {
        var page = PayPaths.Of(new(id));
        return upload.TakeAsync(http, page, PaymentRefusals.ReturnTooLarge, ImportAsync);

        async Task<Outcome<string>> ImportAsync(
            StaffActor actor,
            UploadForm form,
            DateTimeOffset now
        )
        {
            if (form.File is null)
            {
                return UploadRefusals.FileNeeded;
            }
            var taken = await import.ExecuteAsync(
                actor,
                new(id),
                form.File,
                now,
                http.RequestAborted
            );
            return taken.Succeeded ? page : taken.Refusal;
        }
    }
}
