using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Gateway.Cards.Desk;

/// <summary>The room's pages in the console; ids only, nothing of a person.</summary>
internal static class CardDeskPaths
{
    public const string List = "/console/cards";
    public const string Waiting = List + "/waiting";
    public const string TakeOvers = Waiting + "/take-overs";
    public const string PhoneReports = Waiting + "/phone-reports";
    public const string Conflicts = Waiting + "/conflicts";

    public static string Of(MemberCardId card) => $"{List}/{card.Value}";

    public static string Of(MemberId member) => $"{List}?member={member.Value}";

    public static string Of(PhoneReportId report) => $"{PhoneReports}/{report.Value}";
}
