using WeChat.Callbacks;

namespace WeChatUnion.Gateway.Tests.Simulator;

internal sealed record SeenCallback(CallbackDelivery Delivery, string MsgSignature);
