namespace WeChat.Messages;

/// <summary>Makes the record of one kind.</summary>
internal delegate InboundMessage MessageFactory(Payload payload);
