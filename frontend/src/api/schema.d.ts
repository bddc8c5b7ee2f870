/**
 * Written by `npm run gen` from openapi.yaml. Until that contract is there, only the session is described.
 */
export interface paths {
  '/api/v1/session': {
    get: operations['session_get'];
    post: operations['session_create'];
    delete: operations['session_delete'];
  };
}
export interface components {
  schemas: {
    Role: 'member' | 'secretary' | 'staff' | 'inspector' | 'administrator';
    Session: {
      account_id: string;
      full_name: string;
      organisation_name: string;
      roles: components['schemas']['Role'][];
      csrf_token: string;
    };
    SessionCreate: { username: string; password: string; remember: boolean };
    ProblemError: { pointer: string; code: string; detail: string };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      errors: components['schemas']['ProblemError'][];
      request_id: string | null;
    };
  };
}
interface Answer<Body> {
  headers: Record<string, unknown>;
  content: { 'application/json': Body };
}
interface Refusal {
  headers: Record<string, unknown>;
  content: { 'application/problem+json': components['schemas']['Problem'] };
}
export interface operations {
  session_get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    responses: { 200: Answer<components['schemas']['Session']>; default: Refusal };
  };
  session_create: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { 'application/json': components['schemas']['SessionCreate'] } };
    responses: { 201: Answer<components['schemas']['Session']>; default: Refusal };
  };
  session_delete: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    responses: { 204: { headers: Record<string, unknown>; content?: never }; default: Refusal };
  };
}
