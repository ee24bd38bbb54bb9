using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Memberships.Moving;

/// <summary>转会 in three pages: choose, confirm, receipt (which is the case's own page).</summary>
internal static class TransferPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        pages.MapGet(MembershipPaths.Transfer, TransferStep.ShowAsync);
        pages.MapPost(MembershipPaths.Transfer, TransferStep.SubmitAsync);
        pages.MapGet(MembershipPaths.TransferConfirm, TransferStep.ShowConfirmAsync);
        pages.MapPost(MembershipPaths.TransferConfirm, TransferStep.ConfirmAsync);
    }
}
