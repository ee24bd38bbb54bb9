using System.Collections.Frozen;
using WeChat.Events.Cards;
using WeChat.Events.CustomerService;
using WeChat.Events.Follow;
using WeChat.Events.Guide;
using WeChat.Events.Invoices;
using WeChat.Events.Jobs;
using WeChat.Events.Legacy;
using WeChat.Events.Menu;
using WeChat.Events.MiniProgram;
using WeChat.Events.Privacy;
using WeChat.Events.Subscriptions;
using WeChat.Events.Verification;
using WeChat.Messages;

namespace WeChat.Events;

/// <summary>Which record an Event becomes. A new event is one file and one line here.</summary>
public static class EventKinds
{
    private static readonly FrozenDictionary<string, MessageFactory> Factories = new Dictionary<
        string,
        MessageFactory
    >
    {
        ["subscribe"] = static payload => new SubscribeEvent(payload),
        ["unsubscribe"] = static payload => new UnsubscribeEvent(payload),
        ["SCAN"] = static payload => new ScanEvent(payload),
        ["LOCATION"] = static payload => new LocationEvent(payload),
        ["CLICK"] = static payload => new ClickEvent(payload),
        ["VIEW"] = static payload => new ViewEvent(payload),
        ["view_miniprogram"] = static payload => new ViewMiniProgramEvent(payload),
        ["scancode_push"] = static payload => new ScanCodePushEvent(payload),
        ["scancode_waitmsg"] = static payload => new ScanCodeWaitMessageEvent(payload),
        ["pic_sysphoto"] = static payload => new PhotographEvent(payload),
        ["pic_photo_or_album"] = static payload => new PhotographOrAlbumEvent(payload),
        ["pic_weixin"] = static payload => new WeChatAlbumEvent(payload),
        ["location_select"] = static payload => new LocationSelectEvent(payload),
        ["TEMPLATESENDJOBFINISH"] = static payload => new TemplateSendJobFinishEvent(payload),
        ["MASSSENDJOBFINISH"] = static payload => new MassSendJobFinishEvent(payload),
        ["PUBLISHJOBFINISH"] = static payload => new PublishJobFinishEvent(payload),
        ["FREEPUBLISHJOBFINISH"] = static payload => new PublishJobFinishEvent(payload),
        ["subscribe_msg_popup_event"] = static payload => new SubscribeMsgPopupEvent(payload),
        ["subscribe_msg_change_event"] = static payload => new SubscribeMsgChangeEvent(payload),
        ["subscribe_msg_sent_event"] = static payload => new SubscribeMsgSentEvent(payload),
        ["kf_create_session"] = static payload => new KfCreateSessionEvent(payload),
        ["kf_close_session"] = static payload => new KfCloseSessionEvent(payload),
        ["kf_switch_session"] = static payload => new KfSwitchSessionEvent(payload),
        ["user_enter_tempsession"] = static payload => new UserEnterTempSessionEvent(payload),
        ["user_info_modified"] = static payload => new UserInfoModifiedEvent(payload),
        ["user_authorization_revoke"] = static payload => new UserAuthorizationRevokeEvent(payload),
        ["user_authorization_cancellation"] =
            static payload => new UserAuthorizationCancellationEvent(payload),
        ["wxa_media_check"] = static payload => new WxaMediaCheckEvent(payload),
        ["weapp_audit_success"] = static payload => new WeappAuditSuccessEvent(payload),
        ["weapp_audit_fail"] = static payload => new WeappAuditFailEvent(payload),
        ["weapp_audit_delay"] = static payload => new WeappAuditDelayEvent(payload),
        ["wxa_nickname_audit"] = static payload => new WxaNicknameAuditEvent(payload),
        ["wxa_category_audit"] = static payload => new WxaCategoryAuditEvent(payload),
        ["wxa_privacy_apply"] = static payload => new WxaPrivacyApplyEvent(payload),
        ["wxa_illegal_record"] = static payload => new WxaIllegalRecordEvent(payload),
        ["wxa_appeal_record"] = static payload => new WxaAppealRecordEvent(payload),
        ["add_express_path"] = static payload => new AddExpressPathEvent(payload),
        ["wxa_comment_bad_score"] = static payload => new WxaCommentBadScoreEvent(payload),
        ["debug_demo"] = static payload => new DebugDemoEvent(payload),
        ["qualification_verify_success"] = static payload => new QualificationVerifySuccessEvent(
            payload
        ),
        ["qualification_verify_fail"] = static payload => new QualificationVerifyFailEvent(payload),
        ["naming_verify_success"] = static payload => new NamingVerifySuccessEvent(payload),
        ["naming_verify_fail"] = static payload => new NamingVerifyFailEvent(payload),
        ["annual_renew"] = static payload => new AnnualRenewEvent(payload),
        ["verify_expired"] = static payload => new VerifyExpiredEvent(payload),
        ["card_pass_check"] = static payload => new CardPassCheckEvent(payload),
        ["card_not_pass_check"] = static payload => new CardNotPassCheckEvent(payload),
        ["user_get_card"] = static payload => new UserGetCardEvent(payload),
        ["user_gifting_card"] = static payload => new UserGiftingCardEvent(payload),
        ["user_del_card"] = static payload => new UserDelCardEvent(payload),
        ["user_consume_card"] = static payload => new UserConsumeCardEvent(payload),
        ["user_pay_from_pay_cell"] = static payload => new UserPayFromPayCellEvent(payload),
        ["user_view_card"] = static payload => new UserViewCardEvent(payload),
        ["user_enter_session_from_card"] = static payload => new UserEnterSessionFromCardEvent(
            payload
        ),
        ["update_member_card"] = static payload => new UpdateMemberCardEvent(payload),
        ["card_sku_remind"] = static payload => new CardSkuRemindEvent(payload),
        ["card_pay_order"] = static payload => new CardPayOrderEvent(payload),
        ["submit_membercard_user_info"] = static payload => new SubmitMemberCardUserInfoEvent(
            payload
        ),
        ["giftcard_pay_done"] = static payload => new GiftCardPayDoneEvent(payload),
        ["giftcard_send_to_friend"] = static payload => new GiftCardSendToFriendEvent(payload),
        ["giftcard_user_accept"] = static payload => new GiftCardUserAcceptEvent(payload),
        ["card_merchant_check_result"] = static payload => new CardMerchantCheckResultEvent(
            payload
        ),
        ["user_authorize_invoice"] = static payload => new UserAuthorizeInvoiceEvent(payload),
        ["update_invoice_status"] = static payload => new UpdateInvoiceStatusEvent(payload),
        ["submit_invoice_title"] = static payload => new SubmitInvoiceTitleEvent(payload),
        ["cloud_invoice_invoiceresult_event"] = static payload => new CloudInvoiceResultEvent(
            payload
        ),
        ["guide_qrcode_scan_event"] = static payload => new GuideQrCodeScanEvent(payload),
        ["guide_invite_result_event"] = static payload => new GuideInviteResultEvent(payload),
        ["ENTER"] = static payload => new EnterEvent(payload),
        ["merchant_order"] = static payload => new MerchantOrderEvent(payload),
        ["poi_check_notify"] = static payload => new PoiCheckNotifyEvent(payload),
        ["ShakearoundUserShake"] = static payload => new ShakearoundUserShakeEvent(payload),
        ["WifiConnected"] = static payload => new WifiConnectedEvent(payload),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Prefix, MessageFactory Create)[] Families =
    [
        ("trade_manage_", static payload => new TradeManageEvent(payload)),
        ("xpay_", static payload => new XpayEvent(payload)),
    ];

    /// <summary>Every event name with a record of its own.</summary>
    public static IReadOnlyCollection<string> Known => Factories.Keys;

    /// <summary>Beginnings of names that share one record.</summary>
    public static IReadOnlyCollection<string> KnownPrefixes => [.. Families.Select(f => f.Prefix)];

    internal static InboundMessage Create(Payload payload)
    {
        var name = payload.Fields.Text("Event"u8);
        if (Factories.TryGetValue(name, out var create))
        {
            return create(payload);
        }
        foreach (var family in Families)
        {
            if (name.StartsWith(family.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return family.Create(payload);
            }
        }
        return new UnknownEvent(payload);
    }
}
