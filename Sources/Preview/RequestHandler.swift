import NIOCore
import NIOHTTP1

/// The handler of one connection: it parses requests and writes answers.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let stage: PreviewHub
  private let patience: TimeAmount
  private var head: HTTPRequestHead?
  private var deadline: Scheduled<Void>?

  init(_ stage: PreviewHub, patience: TimeAmount) {
    self.stage = stage
    self.patience = patience
  }

  func channelActive(context: ChannelHandlerContext) { wait(context.channel) }

  func channelInactive(context: ChannelHandlerContext) { deadline?.cancel() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      // No request that is answered has a body: nobody waits for one.
      if head.hasBody { answer(head, closes: true, context) } else { self.head = head }
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      answer(head, closes: !head.isKeepAlive, context)
    }
  }

  private func answer(
    _ head: HTTPRequestHead, closes: Bool, _ context: ChannelHandlerContext
  ) {
    let request = Request(
      head.method.rawValue, head.uri, hosts: head.headers["Host"],
      site: head.headers.first(name: "Sec-Fetch-Site"))
    var answer = stage.preview.answer(to: request)
    let isAsked = head.method == .GET
    if case .events = answer.body, isAsked {
      // Checked again, because another preview may have been shown before the connection
      // subscribed.
      answer =
        stage.addListener(context.channel)
        ? stage.preview.answer(to: request) : .refusal(503, "Too many pages listen already.")
    }
    wait(context.channel)
    switch answer.body {
    case .bytes(let bytes):
      let closes = closes || 400..<500 ~= answer.status && answer.status != 404
      send(answer, length: bytes.count, closes: closes, context)
      if isAsked { send(bytes, context) }
      end(closes: closes, context)
    case .events(let bytes):
      send(answer, length: nil, closes: false, context)
      guard isAsked else { return end(closes: closes, context) }
      deadline?.cancel()
      send(bytes, context)
      context.flush()
    }
  }

  private func send(
    _ answer: Response, length: Int?, closes: Bool, _ context: ChannelHandlerContext
  ) {
    var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
    if let length { headers.add(name: "Content-Length", value: String(length)) }
    if closes { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: .init(statusCode: answer.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
  }

  private func send(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
  }

  private func end(closes: Bool, _ context: ChannelHandlerContext) {
    let sent = context.eventLoop.makePromise(of: Void.self)
    let channel = context.channel
    if closes { sent.futureResult.whenComplete { _ in channel.close(promise: nil) } }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }

  /// Closes the connection unless it makes progress in time: the client sends or receives too
  /// slowly.
  private func wait(_ channel: any Channel) {
    deadline?.cancel()
    deadline = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
  }
}

extension HTTPRequestHead {
  fileprivate var hasBody: Bool {
    headers.contains(name: "Transfer-Encoding")
      || headers["Content-Length"].contains { $0 != "0" }
  }
}
