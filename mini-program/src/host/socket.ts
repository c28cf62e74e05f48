// A WebSocket over WeChat's sockets, as much of it as graphql-ws uses.
import Taro from '@tarojs/taro';

export class TaroSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  readyState = TaroSocket.CONNECTING;
  onopen?: () => void;
  onmessage?: (event: { data: string | ArrayBuffer }) => void;
  onclose?: (event: { code: number; reason: string; wasClean: boolean }) => void;
  onerror?: (error: Error) => void;
  private task?: Taro.SocketTask;

  constructor(url: string, protocol: string) {
    Taro.connectSocket({ url, protocols: [protocol] }).then(
      (task) => {
        this.task = task;
        if (this.readyState !== TaroSocket.CONNECTING) {
          task.close({});
          return;
        }
        task.onOpen(() => {
          this.readyState = TaroSocket.OPEN;
          this.onopen?.();
        });
        task.onMessage(({ data }) => this.onmessage?.({ data: data as string }));
        task.onError(({ errMsg }) => this.onerror?.(new Error(errMsg)));
        task.onClose(({ code, reason }) => this.ended(code, reason));
      },
      () => this.ended(1006, 'no socket'),
    );
  }

  send(data: string) {
    this.task?.send({ data });
  }

  close(code = 1000, reason = '') {
    if (this.readyState === TaroSocket.CLOSED) return;
    this.readyState = TaroSocket.CLOSING;
    this.task?.close({ code, reason });
  }

  private ended(code: number, reason: string) {
    if (this.readyState === TaroSocket.CLOSED) return;
    this.readyState = TaroSocket.CLOSED;
    this.onclose?.({ code, reason, wasClean: code === 1000 });
  }
}
