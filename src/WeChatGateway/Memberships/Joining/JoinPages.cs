using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Memberships.Joining;

/// <summary>入会 in three pages: fill in, confirm, receipt (which is the case's own page); and the search of who has no poster.</summary>
internal static class JoinPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        pages.MapGet(MembershipPaths.Join, JoinStep.ShowAsync);
        pages.MapPost(MembershipPaths.Join, JoinStep.SubmitAsync);
        pages.MapGet(MembershipPaths.JoinStreet + "/{street}", JoinStep.ShowStreetAsync);
        pages.MapGet(MembershipPaths.JoinConfirm, JoinConfirmStep.ShowAsync);
        pages.MapPost(MembershipPaths.JoinConfirm, JoinConfirmStep.SubmitAsync);
        pages.MapPost(MembershipPaths.JoinPhoneCode, JoinConfirmStep.AskCodeAsync);
        pages.MapGet(MembershipPaths.Join + "/{code}", JoinStep.ShowCodeAsync);
    }
}
